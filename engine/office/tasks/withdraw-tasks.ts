import type { Trx } from '#engine/db/office-pool.ts';
import { inTransaction } from '#engine/db/transaction.ts';
import type { ArrivedJob, ArriveTaskAnswer } from '#engine/zeebe/ports.ts';
import { disarmWithdrawn } from '../alarms/disarm-element.ts';
import { lockInstance } from '../instances/lock-instance.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Actor } from '../journal/entry-hash.ts';
import type { Office } from '../office.ts';

/** `motcua:withdrawn`: the broker took these elements' tasks back; what is still open here is closed. */
export async function withdrawTasks(office: Office, job: ArrivedJob): Promise<ArriveTaskAnswer> {
  const elements = (job.headers['motcua:withdraws'] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return inTransaction(office.pool, async (trx) => {
    const dossier = await lockInstance(trx, job);
    if (!dossier) return 'stranger';
    await disarmWithdrawn(trx, dossier.id, elements);
    await closeOpenTasks(trx, dossier, { elements, at: office.officeClock.now(), by: { system: 'broker' } });
    return 'listed';
  });
}

export interface Closing {
  /** Elements whose open tasks are closed; null for every one. */
  elements: string[] | null;
  at: Date;
  by: Actor;
}

/** Closes open tasks of a dossier whose row the caller holds. */
export async function closeOpenTasks(trx: Trx, dossier: DossierRow, closing: Closing): Promise<void> {
  const { rows } = await trx.query<{ id: string; element_id: string; name: string }>(
    `UPDATE tasks SET state = 'withdrawn', withdrawn_at = $3
     WHERE dossier_id = $1 AND state = 'open' AND ($2::text[] IS NULL OR element_id = ANY($2))
     RETURNING id, element_id, name`,
    [dossier.id, closing.elements, closing.at],
  );
  if (rows.length === 0) return;
  const entries = rows.map((row) => ({
    at: closing.at,
    actor: closing.by,
    action: 'taskWithdrawn' as const,
    detail: { taskId: row.id, elementId: row.element_id, name: row.name },
  }));
  await appendJournal(trx, dossier.id, dossier, entries);
}
