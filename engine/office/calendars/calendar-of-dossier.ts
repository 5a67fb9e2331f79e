import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import type { Queryable } from '#engine/db/office-pool.ts';
import type { Office } from '../office.ts';
import { officeDay } from '../time/office-day.ts';
import type { ClockCalendar } from './calendars.ts';

/** What a dossier's calendar hangs on; no calendar and no version while no clock was started. */
export interface CountedBy {
  agency_id: string;
  procedure: string;
  calendar: string | null;
  calendar_version: number | null;
}

/** What knows the calendars of dossiers. */
export type Calendarist = Pick<Office, 'calendars' | 'agencies' | 'officeClock'>;

/** How to tell the calendar a dossier is counted by: its clock's own version, else what is in force for its agency. */
export async function calendarFinder(office: Calendarist): Promise<(row: CountedBy) => Calendar> {
  const day = officeDay(office.officeClock.now());
  const agencies = new Map((await office.agencies.list()).map((agency) => [agency.id, agency]));
  return (row) => {
    const agency = agencies.get(row.agency_id) ?? { id: row.agency_id, calendar: '' };
    const clock: ClockCalendar = {
      calendar: row.calendar ?? office.calendars.assignmentOn(agency, day).deadlineCalendar,
      calendarVersion: row.calendar_version ?? office.calendars.inForce,
      agencyId: row.agency_id,
      procedure: row.procedure,
    };
    return office.calendars.ofClock(clock);
  };
}

/**
 * The calendar each dossier is counted by: its clock's own version, or what is in force for its agency while no clock
 * was started. One statement for any number.
 */
export async function calendarsOfDossiers(
  db: Queryable,
  office: Calendarist,
  dossierIds: readonly string[],
): Promise<Map<string, Calendar>> {
  if (dossierIds.length === 0) return new Map();
  const { rows } = await db.query<CountedBy & { dossier_id: string }>({
    name: 'calendars-of-dossiers',
    text: `SELECT d.id AS dossier_id, d.agency_id, d.procedure, c.calendar, c.calendar_version
             FROM dossiers d LEFT JOIN clocks c ON c.dossier_id = d.id AND c.kind = 'committed'
            WHERE d.id = ANY($1::uuid[])`,
    values: [dossierIds],
  });
  const calendarOf = await calendarFinder(office);
  return new Map(rows.map((row) => [row.dossier_id, calendarOf(row)]));
}

/** The calendar one dossier is counted by. @throws Error when there is no such dossier */
export async function calendarOfDossier(
  db: Queryable,
  office: Calendarist,
  dossierId: string,
): Promise<Calendar> {
  const calendar = (await calendarsOfDossiers(db, office, [dossierId])).get(dossierId);
  if (!calendar) throw new Error(`Expected dossier ${dossierId} to exist but it does not.`);
  return calendar;
}
