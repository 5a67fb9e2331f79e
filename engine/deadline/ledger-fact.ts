import type { Calendar } from './compile-calendar.ts';
import type { Day, Minute } from './instant.ts';
import { calendarDay } from './working-time.ts';

/** Why a ledger line stands there; the texts of each are in ledger-texts.ts. */
export type WhyCode =
  | 'moved'
  | 'counted'
  | 'counted-day'
  | 'counted-calendar-day'
  | 'swap-in-day'
  | 'start-day'
  | 'resume-day'
  | 'weekend'
  | 'holiday'
  | 'same-day'
  | 'after-cut-off'
  | 'rolled-to-working-day'
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
  /** A holiday's name, by language. */
  name?: { vi: string; en: string };
  /** The day a swapped-in one replaces, `2024-04-29`. */
  replaces?: string;
}

/** The line of a day that does not count, or undefined when the day is worked. */
export function dayOffFact(calendar: Calendar, day: Day): LedgerFact | undefined {
  const known = calendarDay(calendar, day);
  if (known.shifts.length > 0) return undefined;
  return known.dayOff ? { day, code: 'holiday', name: known.dayOff.name } : { day, code: 'weekend' };
}
