import type { CalendarAssignment, HoursProfile, OfficeHours } from './calendar-data.ts';

/** The assignment in force on a day (`2024-06-12`): the latest one that is not after it; undefined before the first. */
export function assignmentOn(
  assignments: readonly CalendarAssignment[],
  day: string,
): CalendarAssignment | undefined {
  return [...assignments].sort(byFirstDay).findLast(({ from }) => from <= day);
}

/**
 * One profile over all assignments of an agency: what its counter keeps, or what its deadlines are counted by, period after
 * period. Throws a RangeError when an assignment names hours that are not among `profiles`.
 */
export function assignedHours(
  assignments: readonly CalendarAssignment[],
  purpose: 'counterHours' | 'deadlineCalendar',
  profiles: readonly HoursProfile[],
): HoursProfile {
  const ordered = [...assignments].sort(byFirstDay);
  const hours: Record<string, OfficeHours> = {};
  ordered.forEach((assignment, i) => {
    const profile = profileOf(profiles, assignment[purpose]);
    const dates = Object.keys(profile.hours).sort();
    const until = ordered[i + 1]?.from;
    const first = dates.findLast((date) => date <= assignment.from);
    if (first !== undefined) hours[assignment.from] = profile.hours[first]!;
    for (const date of dates) {
      if (date > assignment.from && (until === undefined || date < until)) hours[date] = profile.hours[date]!;
    }
  });
  const last = ordered.at(-1);
  if (!last) throw new RangeError('Expected at least one assignment of office hours but got none.');
  const { id, name } = profileOf(profiles, last[purpose]);
  return { id, name, hours };
}

function profileOf(profiles: readonly HoursProfile[], id: string): HoursProfile {
  const found = profiles.find((profile) => profile.id === id);
  if (!found) throw new RangeError(`Expected office hours "${id}" but there are none of that name.`);
  return found;
}

function byFirstDay(a: CalendarAssignment, b: CalendarAssignment): number {
  return a.from < b.from ? -1 : 1;
}
