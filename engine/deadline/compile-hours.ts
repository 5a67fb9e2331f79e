import type { HoursProfile, ShiftData } from './calendar-data.ts';
import { type Day, parseClock, parseDate } from './instant.ts';

const MIDNIGHT = 1440;

/** A working period of a day: half-open, in minutes of the day. */
export interface Shift {
  from: number;
  to: number;
}

/** Office hours that hold from a day on. */
export interface HoursPeriod {
  from: Day;
  shifts: Shift[];
  byWeekday: Map<number, Shift[]>;
}

/** A profile's hours, oldest first. Throws a RangeError that names what is wrong. */
export function compileHours(profile: HoursProfile): HoursPeriod[] {
  const where = `profile "${profile.id}"`;
  return Object.entries(profile.hours)
    .map(([from, hours]) => ({
      from: parseDate(from),
      shifts: compileShifts(hours.shifts, where),
      byWeekday: new Map(
        Object.entries(hours.byWeekday ?? {}).map(([weekday, shifts]) => [
          Number(weekday),
          compileShifts(shifts, where),
        ]),
      ),
    }))
    .sort((a, b) => a.from - b.from);
}

/**
 * Shifts in minutes of the day. Throws a RangeError when there are none, when they overlap, or when one ends at 24:00: an
 * end at that moment would bear the next day's date.
 */
export function compileShifts(shifts: readonly ShiftData[], where: string): Shift[] {
  const compiled = shifts.map((shift) => ({ from: parseClock(shift.from), to: parseClock(shift.to) }));
  const ordered = compiled.every(
    (shift, i) => shift.from < shift.to && shift.from >= (compiled[i - 1]?.to ?? 0) && shift.to < MIDNIGHT,
  );
  if (compiled.length === 0 || !ordered) {
    throw new RangeError(`Expected ordered, disjoint shifts in ${where} but they are not.`);
  }
  return compiled;
}
