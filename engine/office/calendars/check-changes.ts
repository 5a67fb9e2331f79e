import { assignmentCautions } from '#engine/deadline/check/check-assignments.ts';
import { checkCalendarData } from '#engine/deadline/check/check-calendar-data.ts';
import type { DataProblem } from '#engine/deadline/check/data-problem.ts';
import type { Office } from '../office.ts';
import { OfficeProblem, type FieldProblem } from '../problems/office-problem.ts';
import { applyChanges, type CalendarChanges } from './calendar-changes.ts';
import type { CalendarContent } from './calendar-content.ts';
import type { CalendarFault } from './calendar-fault.ts';
import { calendarFaults } from './calendar-faults.ts';

/**
 * Refuses changes that can't be counted by, or that change nothing: each fault at its place in the proposal, in words an
 * official understands. @throws OfficeProblem `calendar-invalid`
 */
export async function checkChanges(
  office: Office,
  changes: CalendarChanges,
  language: 'vi' | 'en',
): Promise<void> {
  const agencies = await office.agencies.list();
  const procedures = await office.catalogue.listInForce(office.officeClock.now());
  const content = office.calendars.content();
  const faults: readonly CalendarFault[] = [
    ...calendarFaults(changes, {
      content,
      agencyIds: agencies.map(({ id }) => id),
      procedureCodes: procedures.map(({ code }) => code),
    }),
    ...dataFaults(content, changes),
  ];
  if (faults.length === 0) return;
  const errors: FieldProblem[] = faults
    .slice(0, 50)
    .map(({ path, ...message }) => ({ path, message: message[language] }));
  throw new OfficeProblem('calendar-invalid', { errors });
}

/** What may be stored but is rarely meant, e.g. deadlines counted by seven hours a day. */
export function changeCautions(content: CalendarContent, changes: CalendarChanges): CalendarFault[] {
  const { profiles } = applyChanges(content, changes);
  return (changes.assignments ?? []).flatMap(({ assignments }, at) =>
    assignmentCautions(assignments, { path: `/changes/assignments/${at}/assignments`, profiles }).map(
      ({ path, vi, en }) => ({ path, vi, en }),
    ),
  );
}

/** The whole calendar is checked as it would be; a problem is told at the item that brings it. */
function dataFaults(content: CalendarContent, changes: CalendarChanges): CalendarFault[] {
  const next = applyChanges(content, changes);
  return checkCalendarData(next).map((problem) => ({
    path: placeOf(problem, next, changes),
    vi: problem.vi,
    en: problem.en,
  }));
}

/** `/years/4/daysOff/0` of the whole calendar is `/changes/years/0/daysOff/0` of the proposal. */
function placeOf({ path }: DataProblem, next: CalendarContent, changes: CalendarChanges): string {
  const [, part = '', key = '', ...rest] = path.split('/');
  const index = Number(key);
  const places: Record<string, () => number | undefined> = {
    years: () => changes.years?.findIndex(({ year }) => year === next.years[index]?.year),
    profiles: () => changes.profiles?.findIndex(({ id }) => id === next.profiles[index]?.id),
    closures: () => changes.closures?.findIndex(({ code }) => code === next.closures[index]?.code),
    assignments: () => changes.assignments?.findIndex(({ agencyId }) => agencyId === key),
  };
  const at = places[part]?.();
  if (at === undefined || at < 0) return '/changes';
  const inside = part === 'assignments' ? ['assignments', ...rest] : rest;
  return ['/changes', part, String(at), ...inside].join('/');
}
