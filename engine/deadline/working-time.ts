import type { Calendar, CalendarDay } from './compile-calendar.ts';
import { CalendarMissing } from './calendar-missing.ts';
import { type Day, type Minute, atMinuteOfDay, dayOf, firstDayOf, minuteOfDay, yearOf } from './instant.ts';

/** The calendar's account of one day. Throws CalendarMissing when its year has none. */
export function calendarDay(calendar: Calendar, day: Day): CalendarDay {
  const found = calendar.days[day - calendar.firstDay];
  if (!found) throw new CalendarMissing(yearOf(day));
  return found;
}

/** Whether any shift is worked on a day. */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  return calendarDay(calendar, day).shifts.length > 0;
}

/** Inside a working period; periods are half-open, so 17:00 is closed. */
export function isOpen(calendar: Calendar, minute: Minute): boolean {
  const time = minuteOfDay(minute);
  return calendarDay(calendar, dayOf(minute)).shifts.some((shift) => shift.from <= time && time < shift.to);
}

/** The instant itself when the office is open, else its next opening moment. */
export function nextOpening(calendar: Calendar, minute: Minute): Minute {
  const day = dayOf(minute);
  const time = minuteOfDay(minute);
  const shift = calendarDay(calendar, day).shifts.find((candidate) => time < candidate.to);
  if (shift) return atMinuteOfDay(day, Math.max(time, shift.from));
  const next = workingDayAfter(calendar, day, 1);
  return atMinuteOfDay(next, calendarDay(calendar, next).shifts[0]!.from);
}

/** The end of the last shift of a working day. */
export function closingOf(calendar: Calendar, day: Day): Minute {
  return atMinuteOfDay(day, calendarDay(calendar, day).shifts.at(-1)!.to);
}

/** Working minutes in [from, to); negative when `to` is before `from`. */
export function workingMinutesBetween(calendar: Calendar, from: Minute, to: Minute): number {
  if (to < from) return -workingMinutesBetween(calendar, to, from);
  requireYears(calendar, dayOf(from), dayOf(to));
  return workedBefore(calendar, to) - workedBefore(calendar, from);
}

/** Working days d with from < d <= to; 0 when `to` is not after `from`. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (to <= from) return 0;
  requireYears(calendar, from, to);
  const { workingDaysBefore: before, firstDay } = calendar;
  return before[to + 1 - firstDay]! - before[from + 1 - firstDay]!;
}

/** The instant at which `minutes` (at least 1) more working minutes have passed. */
export function afterWorkingMinutes(calendar: Calendar, origin: Minute, minutes: number): Minute {
  const first = dayOf(origin);
  calendarDay(calendar, first);
  const target = workedBefore(calendar, origin) + minutes;
  const day = searchDay(calendar, { sums: calendar.minutesBefore, target, first });
  let rest = target - calendar.minutesBefore[day - calendar.firstDay]!;
  for (const shift of calendarDay(calendar, day).shifts) {
    if (rest <= shift.to - shift.from) return atMinuteOfDay(day, shift.from + rest);
    rest -= shift.to - shift.from;
  }
  throw new Error(`Expected day ${day} to hold ${rest} more working minutes but it does not.`);
}

/** The `count`-th working day after `day`; with 0 left, a working day itself. */
export function workingDayAfter(calendar: Calendar, day: Day, count: number): Day {
  calendarDay(calendar, day);
  const target = calendar.workingDaysBefore[day + 1 - calendar.firstDay]! + count;
  return searchDay(calendar, { sums: calendar.workingDaysBefore, target, first: day });
}

/** The day itself when it is worked, else the next working day. */
export function workingDayFrom(calendar: Calendar, day: Day): Day {
  return isWorkingDay(calendar, day) ? day : workingDayAfter(calendar, day, 1);
}

/** True when a day from `from` to `to` belongs to a year that has not been announced. */
export function isProvisional(calendar: Calendar, from: Day, to: Day): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    const inside = Math.max(from, firstDayOf(year));
    if (calendarDay(calendar, inside).provisional) return true;
  }
  return false;
}

/** Working minutes of the whole calendar before an instant whose day is known. */
function workedBefore(calendar: Calendar, minute: Minute): number {
  const time = minuteOfDay(minute);
  const day = dayOf(minute);
  const today = calendarDay(calendar, day).shifts.reduce(
    (sum, shift) => sum + Math.max(0, Math.min(time, shift.to) - shift.from),
    0,
  );
  return calendar.minutesBefore[day - calendar.firstDay]! + today;
}

/** Binary search: the first day not before `first` by whose end the prefix sum has reached `target`. */
function searchDay(calendar: Calendar, wanted: { sums: Int32Array; target: number; first: Day }): Day {
  const { sums, target, first } = wanted;
  let low = first - calendar.firstDay;
  let high = calendar.days.length - 1;
  if (sums[high + 1]! < target) {
    requireYears(calendar, first, calendar.firstDay + high + 1);
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle + 1]! >= target) high = middle;
    else low = middle + 1;
  }
  requireYears(calendar, first, calendar.firstDay + low);
  return calendar.firstDay + low;
}

/** Years stand in a calendar whole or not at all, so asking once a year is enough. */
function requireYears(calendar: Calendar, from: Day, to: Day): void {
  calendarDay(calendar, from);
  for (let year = yearOf(from) + 1; year <= yearOf(to); year += 1) {
    calendarDay(calendar, firstDayOf(year));
  }
}
