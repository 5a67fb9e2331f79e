import type { Budget } from './budget.ts';
import type { FastCalendar } from './fast-calendar.ts';
import type { Minute } from './instant.ts';
import { placeEnd } from './place-end.ts';
import { CUT_OFF_MINUTE_OF_DAY } from './rules/same-day.ts';

/**
 * The end of a budget and nothing else, in epoch milliseconds: what computeDeadline answers without pauses, readings and
 * account, many times as fast. For projections over many dossiers.
 * Throws CalendarMissing for a year without a calendar; the budget is taken as it is (see isBudget).
 */
export function dueAt(startMilliseconds: number, budget: Budget, fast: FastCalendar): number {
  const { offsetMinutes } = fast.calendar;
  const start = Math.floor(startMilliseconds / 60_000) + offsetMinutes;
  const end = quickEnd(start, budget, fast);
  return ((end === 0 ? carefulEnd(start, budget, fast) : end) - offsetMinutes) * 60_000;
}

/** The end, or 0 where the arrays end or a year is missing on the way. */
function quickEnd(start: Minute, budget: Budget, fast: FastCalendar): Minute {
  const day = Math.floor(start / 1440) - fast.calendar.firstDay;
  const known = day >= 0 && day < fast.knownUntil.length ? fast.knownUntil[day]! : 0;
  if (known === 0) return 0;
  const end =
    budget.unit === 'calendarDays'
      ? endOfDays(fast, day + budget.value)
      : endOfWorkingTime(start, budget, fast);
  return end <= known ? end : 0;
}

/** Counts from the next opening on. */
function endOfWorkingTime(start: Minute, { value, unit }: Budget, fast: FastCalendar): Minute {
  const { shiftFrom, shiftTo, minutesBefore, daysUpTo, calendar } = fast;
  let shift = fast.firstShift[Math.floor(start / 1440) - calendar.firstDay]!;
  while (shift < shiftTo.length && shiftTo[shift]! <= start) shift += 1;
  if (shift === shiftTo.length) return 0;
  const opening = Math.max(start, shiftFrom[shift]!);
  if (unit === 'workingMinutes' || unit === 'workingHours') {
    const minutes = unit === 'workingHours' ? value * 60 : value;
    return endOfMinutes(fast, shift, minutesBefore[shift]! + opening - shiftFrom[shift]! + minutes);
  }
  const day = Math.floor(opening / 1440);
  const counted = unit === 'workingDays' ? value : opening - day * 1440 <= CUT_OFF_MINUTE_OF_DAY ? 0 : 1;
  return fast.closing[daysUpTo[day - calendar.firstDay]! + counted] ?? 0;
}

/** The minute by which so many working minutes of the whole calendar have passed; searched from a shift on, in leaps. */
function endOfMinutes({ shiftFrom, minutesBefore }: FastCalendar, shift: number, target: number): Minute {
  const last = shiftFrom.length;
  if (minutesBefore[last]! < target) return 0;
  let low = shift;
  let leap = 1;
  while (low + leap < last && minutesBefore[low + leap]! < target) {
    low += leap;
    leap *= 2;
  }
  let high = Math.min(last, low + leap);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (minutesBefore[middle]! < target) low = middle;
    else high = middle;
  }
  return shiftFrom[low]! + target - minutesBefore[low]!;
}

/** The close of a day, or of the next working day when it is not worked. */
function endOfDays({ daysUpTo, closing }: FastCalendar, day: number): Minute {
  if (day >= daysUpTo.length) return 0;
  const before = day > 0 ? daysUpTo[day - 1]! : 0;
  return closing[before + 1] ?? 0;
}

function carefulEnd(start: Minute, budget: Budget, { calendar }: FastCalendar): Minute {
  return placeEnd(calendar, { start, budget, pauses: [], latePauses: 'refuse' }).end;
}
