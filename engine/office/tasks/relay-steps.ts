import type { Trx } from '#engine/db/office-pool.ts';
import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import { stepDue, type StepPause } from './step-due.ts';

interface OpenStep {
  id: string;
  dossier_id: string;
  created_at: Date;
  budget_minutes: number | null;
  due_at: Date | null;
  dossier_due_at: Date | null;
  /** The dossier's waits that have ended; instants as JSON writes them. */
  pauses: { from_at: string; to_at: string; policy: StepPause['policy'] }[] | null;
}

/**
 * Lays the ends of open steps anew after their dossiers' dates or calendar have changed: the step's own budget from its
 * arrival, waits left out, at the latest the dossier's date. The caller holds the dossiers' rows and has stored their dates.
 */
export async function relaySteps(trx: Trx, calendars: ReadonlyMap<string, Calendar>): Promise<void> {
  if (calendars.size === 0) return;
  const { rows } = await trx.query<OpenStep>({
    name: 'steps-open',
    text: `SELECT t.id, t.dossier_id, t.created_at, t.budget_minutes, t.due_at, d.due_at AS dossier_due_at,
                  (SELECT jsonb_agg(jsonb_build_object('from_at', p.from_at, 'to_at', p.to_at, 'policy', p.policy)
                            ORDER BY p.from_at)
                     FROM clock_pauses p WHERE p.dossier_id = d.id AND p.to_at IS NOT NULL) AS pauses
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
  const pauses = (step.pauses ?? []).map(({ from_at, to_at, policy }) => ({
    from_at: new Date(from_at),
    to_at: new Date(to_at),
    policy,
  }));
  const own = stepDue({ createdAt: step.created_at, budgetMinutes: step.budget_minutes, pauses }, calendar);
  const dossier = step.dossier_due_at;
  if (!own || !dossier) return own ?? dossier;
  return own < dossier ? own : dossier;
}
