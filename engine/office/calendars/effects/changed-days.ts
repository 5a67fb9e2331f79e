import type { Calendar, CalendarDay } from '#engine/deadline/compile-calendar.ts';
import { atMinuteOfDay, type Minute } from '#engine/deadline/instant.ts';

/** The stretch of office time in which two calendars count differently; half-open. */
export interface ChangedStretch {
  from: Minute;
  to: Minute;
}

/** From the first to the last day on which two calendars differ; undefined when they count alike everywhere. */
export function changedStretch(before: Calendar, after: Calendar): ChangedStretch | undefined {
  const first = Math.min(before.firstDay, after.firstDay);
  const end = Math.max(before.firstDay + before.days.length, after.firstDay + after.days.length);
  let from: number | undefined;
  let to = first;
  for (let day = first; day < end; day += 1) {
    if (countAlike(before.days[day - before.firstDay], after.days[day - after.firstDay])) continue;
    from ??= day;
    to = day + 1;
  }
  return from === undefined ? undefined : { from: atMinuteOfDay(from, 0), to: atMinuteOfDay(to, 0) };
}

function countAlike(a: CalendarDay | undefined, b: CalendarDay | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.provisional === b.provisional &&
    a.shifts.length === b.shifts.length &&
    a.shifts.every((shift, at) => shift.from === b.shifts[at]?.from && shift.to === b.shifts[at]?.to)
  );
}
