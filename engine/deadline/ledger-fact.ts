import type { BilingualText, Closure, DayOff, ShiftData } from './calendar-data.ts';
import type { Calendar } from './compile-calendar.ts';
import { type Day, type Minute, atMinuteOfDay } from './instant.ts';
import type { PauseNote } from './pauses.ts';
import { calendarDay } from './working-time.ts';

/** Why a ledger line stands there; the texts of each are in ledger-texts.ts, the articles in ledger-basis.ts. */
export type WhyCode =
  | 'moved'
  | 'counted'
  | 'counted-day'
  | 'counted-calendar-day'
  | 'swap-in-day'
  | 'start-day'
  | 'sent-day'
  | 'resume-day'
  | 'weekend'
  | 'holiday'
  | 'half-day'
  | 'closure'
  | 'closure-in-part'
  | 'closure-runs'
  | 'same-day'
  | 'after-cut-off'
  | 'rolled-to-working-day'
  | 'clock-time-end'
  | 'paused-accumulate'
  | 'paused-restart'
  | 'paused-run'
  | 'discarded'
  | 'capped';

/** One line of a ledger before it is put into words. */
export interface LedgerFact {
  day: Day;
  from?: Minute;
  to?: Minute;
  countedMinutes?: number;
  /** The how-manieth counted day this is, from 1. */
  countedDay?: number;
  code: WhyCode;
  /** Name of a holiday or a half-day, by language. */
  name?: BilingualText;
  /** What kind of day off it is. */
  kind?: DayOff['kind'];
  /** The day a swapped-in one replaces, `2024-04-29`. */
  replaces?: string;
  /** The shifts of a half-day. */
  shifts?: readonly ShiftData[];
  closure?: Closure;
  pause?: PauseNote;
  /** The cut-off of the same-day rule, in minutes of the day. */
  cutOff?: number;
  /** The article, when it isn't the one that goes with the code. */
  basis?: string;
}

/** The line of a day that does not count, or undefined when the day is worked. */
export function dayOffFact(calendar: Calendar, day: Day): LedgerFact | undefined {
  const { shifts, dayOff, closed } = calendarDay(calendar, day);
  if (shifts.length > 0) return undefined;
  const stop = closed?.find(({ closure }) => closure.effect === 'stops');
  if (stop) return { day, code: 'closure', closure: stop.closure };
  if (!dayOff) return { day, code: 'weekend' };
  const { name, kind, basis } = dayOff;
  return { day, code: 'holiday', name, kind, ...(basis && { basis }) };
}

/**
 * What else is to be said of a worked day: that it is a half one, and which closures fell into it. With `within` only
 * those in [from, to), as minutes that were not counted; without, as hours missing from a day that counts all the same.
 */
export function dayRemarks(
  calendar: Calendar,
  day: Day,
  within?: { from: Minute; to: Minute },
): LedgerFact[] {
  const { shifts, halfDay, closed = [] } = calendarDay(calendar, day);
  if (shifts.length === 0) return [];
  const remarks: LedgerFact[] = [];
  if (halfDay) {
    const { name, basis } = halfDay;
    remarks.push({ day, code: 'half-day', name, shifts: halfDay.shifts, ...(basis && { basis }) });
  }
  for (const part of closed) {
    const from = Math.max(atMinuteOfDay(day, part.from), within?.from ?? -Infinity);
    const to = Math.min(atMinuteOfDay(day, part.to), within?.to ?? Infinity);
    if (from >= to) continue;
    const stops = within ? 'closure' : 'closure-in-part';
    const code = part.closure.effect === 'stops' ? stops : 'closure-runs';
    remarks.push({ day, from, to, code, closure: part.closure });
  }
  return remarks;
}
