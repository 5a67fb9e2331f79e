import { setImmediate as breathe } from 'node:timers/promises';
import type { Office } from '../office.ts';
import { ordinarySetting, settingOfDossier } from '../lateness/lateness-setting.ts';
import { makeForecast, type MadeForecast } from './forecast-dossier.ts';
import { readForecastRows } from './read-forecast-rows.ts';

/** One page of dossiers is read, counted and stored before the next one, so that ten thousand never stand in memory. */
const PAGE = 1_000;

const store = {
  name: 'forecasts-store',
  text: `INSERT INTO forecasts (dossier_id, agency_id, state, is_paused, ready_at, due_at, margin_minutes,
      statutory_margin_minutes, will_be_late, will_be_late_statutory, used_percent, step_id, step_name, overdue_minutes,
      because, computed_at)
    SELECT f.id, f."agencyId", CASE WHEN f.late THEN 'late' WHEN f."willBeLate" THEN 'willBeLate'
        WHEN f."usedPercent" >= coalesce(s.warning_percent, $3) THEN 'dueSoon' ELSE 'onTrack' END,
      f."isPaused", f."readyAt", f."dueAt", f.margin, f."statutoryMargin", f."willBeLate", f."statutoryLate",
      f."usedPercent", f."stepId", f."stepName", f.overdue, f.because, $2
    FROM jsonb_to_recordset($1::jsonb) AS f(id uuid, "agencyId" uuid, procedure text, late boolean, "isPaused" boolean,
        "readyAt" timestamptz, "dueAt" timestamptz, margin int, "statutoryMargin" int, "willBeLate" boolean,
        "statutoryLate" boolean, "usedPercent" int, "stepId" text, "stepName" text, overdue int, because jsonb)
      JOIN LATERAL (SELECT f."agencyId" AS agency_id, f.procedure) d ON true
      LEFT JOIN LATERAL (${settingOfDossier}) s ON true
    ON CONFLICT (dossier_id) DO UPDATE SET agency_id = EXCLUDED.agency_id, state = EXCLUDED.state,
      is_paused = EXCLUDED.is_paused, ready_at = EXCLUDED.ready_at, due_at = EXCLUDED.due_at,
      margin_minutes = EXCLUDED.margin_minutes, statutory_margin_minutes = EXCLUDED.statutory_margin_minutes,
      will_be_late = EXCLUDED.will_be_late, will_be_late_statutory = EXCLUDED.will_be_late_statutory,
      used_percent = EXCLUDED.used_percent, step_id = EXCLUDED.step_id, step_name = EXCLUDED.step_name,
      overdue_minutes = EXCLUDED.overdue_minutes, because = EXCLUDED.because, computed_at = EXCLUDED.computed_at`,
};

/**
 * Forecasts every open dossier in one pass and keeps the answers for the lists; what is not open any more goes. Answers
 * how many were made. One that can't be counted (a year without a calendar) is left out.
 */
export async function refreshForecasts(office: Office): Promise<number> {
  const now = office.officeClock.now();
  let after: string | undefined;
  let made = 0;
  for (;;) {
    const rows = await readForecastRows(office.pool, { after, limit: PAGE });
    const forecasts = await Promise.all(rows.map((row) => makeForecast(office, row)));
    const kept = forecasts.filter((one) => one !== undefined).map((one) => stored(one, now));
    if (kept.length > 0) {
      const values = [JSON.stringify(kept), now, ordinarySetting.warningPercent];
      await office.pool.query({ ...store, values });
    }
    made += kept.length;
    after = rows.at(-1)?.id;
    if (rows.length < PAGE) break;
    await breathe();
  }
  await office.pool.query('DELETE FROM forecasts WHERE computed_at < $1', [now]);
  return made;
}

function stored({ row, forecast }: MadeForecast, now: Date) {
  const current = forecast.because.find((step) => step.isCurrent);
  return {
    id: row.id,
    agencyId: row.agency_id,
    procedure: row.procedure,
    late: row.late_from !== null && (row.paused_at ?? now) >= row.late_from,
    isPaused: forecast.isPaused,
    readyAt: forecast.willBeReadyAt,
    dueAt: forecast.dueAt,
    margin: forecast.marginWorkingMinutes,
    statutoryMargin: forecast.statutory.marginWorkingMinutes,
    willBeLate: forecast.willBeLate,
    statutoryLate: forecast.statutory.willBeLate,
    usedPercent: Math.min(1_000, Math.round(forecast.usedShare * 100)),
    stepId: current?.elementId ?? null,
    stepName: current?.name ?? null,
    overdue: current?.overdueMinutes ?? 0,
    because: forecast.because,
  };
}
