import { compileCalendar } from '#engine/deadline/compile-calendar.ts';
import type { Office } from '../office.ts';
import { OfficeProblem, type FieldProblem } from '../problems/office-problem.ts';
import { applyChanges, touchedKeys, type CalendarChanges } from './calendar-changes.ts';
import { calendarFaults, type CalendarFault } from './calendar-faults.ts';

/**
 * Refuses changes that can't be counted by, or that change nothing: each fault at its place, in words an official
 * understands. @throws OfficeProblem `calendar-invalid`
 */
export async function checkChanges(
  office: Office,
  changes: CalendarChanges,
  language: 'vi' | 'en',
): Promise<void> {
  const agencies = await office.agencies.list();
  const procedures = await office.catalogue.listInForce(office.officeClock.now());
  const faults = calendarFaults(changes, {
    content: office.calendars.content(),
    agencyIds: agencies.map(({ id }) => id),
    procedureCodes: procedures.map(({ code }) => code),
  });
  if (faults.length > 0) throw refused(faults, language);
  compileAll(office, changes);
}

function refused(faults: readonly CalendarFault[], language: 'vi' | 'en'): OfficeProblem {
  const errors: FieldProblem[] = faults
    .slice(0, 50)
    .map(({ path, ...message }) => ({ path, message: message[language] }));
  return new OfficeProblem('calendar-invalid', { errors });
}

/** The last word has the compiler: whatever it refuses must not be stored. */
function compileAll(office: Office, changes: CalendarChanges): void {
  const content = applyChanges(office.calendars.content(), changes);
  try {
    for (const profile of content.profiles) {
      compileCalendar({ profile, years: content.years, closures: content.closures });
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new OfficeProblem('calendar-invalid', {
      errors: [{ path: '/changes', message: error.message }],
      extra: { touches: touchedKeys(changes) },
    });
  }
}
