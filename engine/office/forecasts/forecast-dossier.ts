import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import type { Queryable } from '#engine/db/office-pool.ts';
import type { Office } from '../office.ts';
import { forecastOf, type DossierForecast } from './forecast-of.ts';
import { graphOf } from './graph-of.ts';
import { readForecastRows, type ForecastRow } from './read-forecast-rows.ts';

/** A forecast with the calendar it was counted by. */
export interface MadeForecast {
  row: ForecastRow;
  calendar: Calendar;
  forecast: DossierForecast;
}

/** The forecast of one dossier as it stands now; undefined when it is not open, or its calendar doesn't reach. */
export async function forecastDossier(
  db: Queryable,
  office: Office,
  dossierId: string,
): Promise<MadeForecast | undefined> {
  const [row] = await readForecastRows(db, { ids: [dossierId], limit: 1 });
  return row && makeForecast(office, row);
}

/** The forecast of a row that was read. */
export async function makeForecast(office: Office, row: ForecastRow): Promise<MadeForecast | undefined> {
  const calendar = office.calendars.ofClock({
    calendar: row.calendar,
    calendarVersion: row.calendar_version,
    agencyId: row.agency_id,
    procedure: row.procedure,
  });
  const graph = await graphOf(office, row.procedure, row.procedure_version);
  const forecast = forecastOf(row, { graph, calendar, now: office.officeClock.now() });
  return forecast && { row, calendar, forecast };
}
