import type { Trx } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import type { Office } from '../office.ts';
import { stepDue } from '../tasks/step-due.ts';
import { readClockRows } from './clock-rows.ts';

interface OpenStep {
  id: string;
  element_id: string;
  created_at: Date;
}

/**
 * Lays the ends of the open steps afresh after the dossier's dates have moved: each step's own budget from its arrival,
 * waits left out, at the latest the dossier's end. The initiative's step budgets are those of the receipt as it stands.
 * The caller holds the dossier's row.
 */
export async function laySteps(trx: Trx, office: Office, dossierId: string): Promise<void> {
  const { rows: dossiers } = await trx.query<DossierRow>('SELECT * FROM dossiers WHERE id = $1', [dossierId]);
  const { rows: steps } = await trx.query<OpenStep>(
    `SELECT id, element_id, created_at FROM tasks WHERE dossier_id = $1 AND state = 'open'`,
    [dossierId],
  );
  const dossier = dossiers[0];
  if (!dossier || steps.length === 0) return;
  const clocks = await readClockRows(trx, dossierId);
  if (!clocks) return;
  const version = await office.catalogue.version(dossier.procedure, dossier.procedure_version);
  const calendar = office.calendars.ofClock(clocks);
  const laid = steps.map((step) => {
    const budget =
      dossier.initiative?.stepBudgets[step.element_id] ??
      version.model.elements[step.element_id]?.budgetMinutes ??
      null;
    const due = stepDue(
      { createdAt: step.created_at, budgetMinutes: budget, pauses: clocks.pauses },
      calendar,
    );
    return { id: step.id, budget, due };
  });
  await trx.query(
    `UPDATE tasks t SET due_at = least(s.due, d.due_at), budget_minutes = s.budget
     FROM jsonb_to_recordset($2::jsonb) AS s(id uuid, budget int, due timestamptz), dossiers d
     WHERE t.id = s.id AND d.id = $1`,
    [dossierId, JSON.stringify(laid)],
  );
}
