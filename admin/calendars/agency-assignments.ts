import type { CalendarAssignment } from '#engine/deadline/calendar-data.ts';
import type { Agency, CalendarChanges, CalendarContent } from './calendar-answers.ts';
import { withItem } from './changed-content.ts';
import type { Periods } from './periods.ts';

/** By which hours an agency works: at its counter, and for its deadlines. */
export type AgencyHoursChoice = Omit<CalendarAssignment, 'from'>;

/** An agency's hours by first day; one that was assigned none works from the beginning by those it was set up with. */
export function assignmentPeriods(
  { assignments }: Pick<CalendarContent, 'assignments'>,
  agency: Agency,
): Periods<AgencyHoursChoice> {
  // Those the program ships with name the agency by its code.
  const dated = assignments[agency.id] ?? assignments[agency.code] ?? [];
  if (dated.length === 0) {
    return { '2000-01-01': { counterHours: agency.calendar, deadlineCalendar: agency.calendar } };
  }
  return Object.fromEntries(dated.map(({ from, ...choice }) => [from, choice]));
}

/** The changes with an agency's dated hours in place of what they were. */
export function withAssignments(
  changes: CalendarChanges,
  agencyId: string,
  periods: Periods<AgencyHoursChoice>,
): CalendarChanges {
  const assignments = Object.entries(periods).map(([from, choice]) => ({ from, ...choice }));
  return {
    ...changes,
    assignments: withItem(changes.assignments, { agencyId, assignments }, (one) => one.agencyId),
  };
}
