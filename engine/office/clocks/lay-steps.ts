import type { Trx } from '#engine/db/office-pool.ts';
import { calendarOfDossier } from '../calendars/calendar-of-dossier.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import type { Office } from '../office.ts';
import { relaySteps } from '../tasks/relay-steps.ts';

/**
 * Lays the ends of a dossier's open steps afresh after a wait or a correction: the step's budget by the initiative of
 * the receipt as it stands, else by the diagram, counted from its arrival with waits left out. The caller holds the
 * dossier's row and has stored its dates.
 */
export async function laySteps(trx: Trx, office: Office, dossierId: string): Promise<void> {
  const { rows: dossiers } = await trx.query<DossierRow>('SELECT * FROM dossiers WHERE id = $1', [dossierId]);
  const { rows: steps } = await trx.query<{ id: string; element_id: string; budget_minutes: number | null }>(
    `SELECT id, element_id, budget_minutes FROM tasks WHERE dossier_id = $1 AND state = 'open'`,
    [dossierId],
  );
  const dossier = dossiers[0];
  if (!dossier || steps.length === 0) return;
  const { model } = await office.catalogue.version(dossier.procedure, dossier.procedure_version);
  for (const step of steps) {
    const element = model.elements[step.element_id];
    if (!element) continue;
    const budget = dossier.initiative?.stepBudgets[step.element_id] ?? element.budgetMinutes;
    if (budget === step.budget_minutes) continue;
    await trx.query('UPDATE tasks SET budget_minutes = $2 WHERE id = $1', [step.id, budget]);
  }
  await relaySteps(trx, new Map([[dossierId, await calendarOfDossier(trx, office, dossierId)]]));
}
