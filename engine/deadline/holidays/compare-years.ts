import type { BilingualText, CalendarYear, DayOff } from '../calendar-data.ts';
import { parseDate, weekdayOf } from '../instant.ts';

/** A day on which two versions of a year differ: what an official has to look at when a year is announced. */
export interface YearDifference {
  date: string;
  /** What it is before and after, e.g. a working day that becomes a compensating one. */
  before: DayMeaning;
  after: DayMeaning;
  /** Whether a deadline may move: hours or the day itself count differently. False: only name or kind changed. */
  moves: boolean;
}

/** What a calendar says of a day. */
export interface DayMeaning {
  kind: 'working' | 'weekend' | DayOff['kind'] | 'swapIn' | 'half';
  name?: BilingualText;
  /** The day a worked Saturday makes up for. */
  replaces?: string;
  /** The hours of a half-day, `08:00–12:00`. */
  hours?: string;
}

/**
 * Every day on which `after` differs from `before`, oldest first: an announced year from its provisional one, or one
 * version of a calendar from the one before it.
 */
export function compareYears(before: CalendarYear, after: CalendarYear): YearDifference[] {
  const [old, fresh] = [meanings(before), meanings(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((date) => {
    const difference = {
      date,
      before: old.get(date) ?? ordinary(date),
      after: fresh.get(date) ?? ordinary(date),
    };
    if (JSON.stringify(difference.before) === JSON.stringify(difference.after)) return [];
    return [{ ...difference, moves: effect(difference.before) !== effect(difference.after) }];
  });
}

function meanings(year: CalendarYear): Map<string, DayMeaning> {
  const days = new Map<string, DayMeaning>();
  for (const { date, kind, name } of year.daysOff) days.set(date, { kind, name });
  for (const { date, replaces } of year.swapInDays ?? []) days.set(date, { kind: 'swapIn', replaces });
  for (const { date, name, shifts } of year.halfDays ?? []) {
    days.set(date, { kind: 'half', name, hours: shifts.map(({ from, to }) => `${from}–${to}`).join(', ') });
  }
  // A holiday on a weekend closes nothing that was open; its name is still told.
  return days;
}

function ordinary(date: string): DayMeaning {
  return { kind: weekdayOf(parseDate(date)) > 5 ? 'weekend' : 'working' };
}

/** What a day is for a clock; `closed` covers everything that isn't worked. */
function effect({ kind, hours }: DayMeaning): string {
  if (kind === 'half') return hours ?? '';
  return kind === 'working' || kind === 'swapIn' ? 'open' : 'closed';
}
