import type { CalendarAssignment, CalendarYear, Closure, HoursProfile } from '../calendar-data.ts';
import { checkAssignments } from './check-assignments.ts';
import { checkClosures } from './check-closures.ts';
import { checkProfiles } from './check-profiles.ts';
import { checkYears } from './check-years.ts';
import type { DataProblem } from './data-problem.ts';

/** What is looked at; whoever changes one part gives the others along, for what they say of each other. */
export interface CheckedData {
  profiles?: readonly HoursProfile[];
  years?: readonly CalendarYear[];
  closures?: readonly Closure[];
  /** By agency. */
  assignments?: Readonly<Record<string, readonly CalendarAssignment[]>>;
}

/**
 * What is wrong with calendar data, part by part, in officials' words; nothing when it can be counted by. Data without a
 * problem always compiles. Paths begin with the part: `/profiles/0/hours/2024-01-01/shifts/1`.
 */
export function checkCalendarData(data: CheckedData): DataProblem[] {
  const { profiles = [], years = [], closures = [], assignments = {} } = data;
  return [
    ...checkProfiles(profiles, '/profiles'),
    ...checkYears(years, '/years'),
    ...checkClosures(closures, '/closures'),
    ...Object.entries(assignments).flatMap(([agency, dated]) =>
      checkAssignments(dated, { path: `/assignments/${agency}`, profiles }),
    ),
  ];
}
