import type { Unit } from './budget.ts';
import type { Calendar } from './compile-calendar.ts';
import { type DeadlineFault, withFaultsAsValues } from './compute-deadline.ts';
import { type Day, type Instant, type Minute, atMinuteOfDay, dayOf, toIso, toMinute } from './instant.ts';
import { isWorkingDay, nextOpening, workingMinutesBetween } from './working-time.ts';

/** The units in which a lead before a due date is told. */
export const LEAD_UNITS = [
  'workingMinutes',
  'workingHours',
  'workingDays',
] as const satisfies readonly Unit[];

export interface LeadQuestion {
  dueAt: Instant;
  /** A whole number of at least 1. */
  value: number;
  unit: (typeof LEAD_UNITS)[number];
  calendar: Calendar;
}

/** A lead in minutes may not be asked to search further back than this. */
const DAYS_BACK_MAX = 3_700;

/**
 * The moment so much working time before a due date. Days: the opening of the n-th working day before the due date's
 * day, so that this whole day is left for acting; minutes and hours: the last moment from which that much is left.
 */
export function beforeDue(question: LeadQuestion): { at: string } | DeadlineFault {
  const { value, unit, calendar } = question;
  if (!Number.isInteger(value) || value < 1 || !LEAD_UNITS.includes(unit)) return { error: 'budget-invalid' };
  return withFaultsAsValues(() => {
    const due = toMinute(question.dueAt, calendar.offsetMinutes);
    const at =
      unit === 'workingDays'
        ? openingDaysBefore(calendar, dayOf(due), value)
        : minutesBefore(calendar, due, unit === 'workingHours' ? value * 60 : value);
    return { at: toIso(at, calendar.offsetMinutes) };
  });
}

/** Goes back day by day: a lead is some days. Throws CalendarMissing before the first year. */
function openingDaysBefore(calendar: Calendar, due: Day, days: number): Minute {
  let day = due;
  for (let left = days; left > 0;) {
    day -= 1;
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return nextOpening(calendar, atMinuteOfDay(day, 0));
}

/** The last minute from which `minutes` of working time are left, found by halving. */
function minutesBefore(calendar: Calendar, due: Minute, minutes: number): Minute {
  let days = 1;
  const start = (): Minute => atMinuteOfDay(dayOf(due) - days, 0);
  while (workingMinutesBetween(calendar, start(), due) < minutes) {
    if (days > DAYS_BACK_MAX)
      throw new RangeError(`Expected a lead of some days but got ${minutes} minutes.`);
    days *= 2;
  }
  let early = start();
  let late = due;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (workingMinutesBetween(calendar, middle, due) >= minutes) early = middle;
    else late = middle;
  }
  return early;
}
