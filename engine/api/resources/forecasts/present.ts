import type { DossierForecast } from '#engine/office/forecasts/forecast-of.ts';
import type { ListedForecast } from '#engine/office/forecasts/list-forecasts.ts';
import type { Office } from '#engine/office/office.ts';
import { toOfficeIso } from '#engine/office/time/office-day.ts';
import type { Language } from '#engine/api/language.ts';

/** A kept forecast as the list shows it. */
export async function presentListed(office: Office, row: ListedForecast, language: Language) {
  const version = await office.catalogue.version(row.procedure, row.procedure_version);
  return {
    id: row.id,
    dossierCode: row.code,
    procedure: row.procedure,
    procedureName: version.catalogue.name[language],
    applicantName: row.applicant_name,
    initiative: row.initiative && { code: row.initiative.code, name: row.initiative.names[language] },
    receivedAt: toOfficeIso(row.received_at),
    dueAt: toOfficeIso(row.due_at),
    firstDueAt: toOfficeIso(row.first_due_at),
    state: row.state,
    paused: row.is_paused,
    willBeReadyAt: toOfficeIso(row.ready_at),
    marginWorkingMinutes: row.margin_minutes,
    statutoryMarginWorkingMinutes: row.statutory_margin_minutes,
    willBeLate: row.will_be_late,
    usedPercent: row.used_percent,
    elementId: row.step_id,
    stepName: row.step_name,
    overdueMinutes: row.overdue_minutes,
    handlers: row.handlers,
    apology: row.apology,
    because: row.because,
    computedAt: toOfficeIso(row.computed_at),
  };
}

/** A forecast made for one dossier's page. */
export function presentForecast(forecast: DossierForecast) {
  const { dueAt, statutoryDueAt, isPaused, usedShare, statutory, ...rest } = forecast;
  return {
    ...rest,
    dueAt: toOfficeIso(dueAt),
    statutory: { ...statutory, dueAt: toOfficeIso(statutoryDueAt) },
    paused: isPaused,
    usedPercent: Math.round(usedShare * 100),
  };
}
