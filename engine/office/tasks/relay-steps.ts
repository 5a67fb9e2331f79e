import type { Trx } from '#engine/db/office-pool.ts';
import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import { stepDue } from './step-due.ts';

interface OpenStep {
  id: string;
  dossier_id: string;
  created_at: Date;
  budget_minutes: number | null;
  due_at: Date | null;
  dossier_due_at: Date | null;
}

/**
 * Lays the ends of open steps anew after their dossiers' dates or calendar have changed: the step's own budget from its
 * arrival, at the latest the dossier's date. The caller holds the dossiers' rows and has stored their dates.
 */
export async function relaySteps(trx: Trx, calendars: ReadonlyMap<string, Calendar>): Promise<void> {
  if (calendars.size === 0) return;
  const { rows } = await trx.query<OpenStep>({
    name: 'steps-open',
    text: `SELECT t.id, t.dossier_id, t.created_at, t.budget_minutes, t.due_at, d.due_at AS dossier_due_at
             FROM tasks t JOIN dossiers d ON d.id = t.dossier_id
            WHERE t.dossier_id = ANY($1::uuid[]) AND t.state = 'open'`,
    values: [[...calendars.keys()]],
  });
  const moved = rows.flatMap((step) => {
    const dueAt = endOf(step, calendars.get(step.dossier_id)!);
    return dueAt?.getTime() === step.due_at?.getTime() ? [] : [{ id: step.id, dueAt }];
  });
  if (moved.length === 0) return;
  await trx.query({
    name: 'steps-relay',
    text: `UPDATE tasks SET due_at = new.due_at
             FROM unnest($1::uuid[], $2::timestamptz[]) AS new (id, due_at) WHERE tasks.id = new.id`,
    values: [moved.map(({ id }) => id), moved.map(({ dueAt }) => dueAt)],
  });
}

function endOf(step: OpenStep, calendar: Calendar): Date | null {
  const own = stepDue(step.created_at, step.budget_minutes, calendar);
  const dossier = step.dossier_due_at;
  if (!own || !dossier) return own ?? dossier;
  return own < dossier ? own : dossier;
}
