import type { Trx } from '#engine/db/office-pool.ts';
import { inTransaction } from '#engine/db/transaction.ts';
import type { ArrivedJob, ArriveTaskAnswer } from '#engine/zeebe/ports.ts';
import { disarmWithdrawn, endArmings } from '../alarms/disarm-element.ts';
import { isUuid } from '../dossiers/lock-dossier.ts';
import { lockInstance } from '../instances/lock-instance.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Actor } from '../journal/entry-hash.ts';
import type { Office } from '../office.ts';

/**
 * `motcua:withdrawn`: the broker took these elements' tasks back; what is still open here is closed, and their alarms end.
 * Where other instances of the same elements may go on beside (`motcua:among`), the broker is asked which tasks are gone.
 */
export async function withdrawTasks(office: Office, job: ArrivedJob): Promise<ArriveTaskAnswer> {
  const elements = (job.headers['motcua:withdraws'] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const among = job.headers['motcua:among'] === 'true';
  const gone = among ? await goneTasks(office, job.dossierId, elements) : null;
  return inTransaction(office.pool, async (trx) => {
    const dossier = await lockInstance(trx, job);
    if (!dossier) return 'stranger';
    const [at, by] = [office.officeClock.now(), { system: 'broker' }];
    const closed = await closeOpenTasks(trx, dossier, { elements, taskIds: gone, at, by });
    if (among) await endArmings(trx, closed);
    else await disarmWithdrawn(trx, dossier.id, elements);
    return 'listed';
  });
}

/** Open tasks of these elements whose jobs the broker no longer knows. @throws Error while it can't be asked */
async function goneTasks(office: Office, dossierId: string, elements: readonly string[]): Promise<string[]> {
  if (!isUuid(dossierId)) return [];
  const { rows } = await office.pool.query<{ id: string; job_key: string }>(
    `SELECT id, job_key FROM tasks WHERE dossier_id = $1 AND state = 'open' AND element_id = ANY($2)`,
    [dossierId, elements],
  );
  const gone: string[] = [];
  for (const { id, job_key } of rows) {
    const state = await office.isJobAlive(job_key);
    if (state === 'unknown')
      throw new Error(`Expected the broker to know job ${job_key} but it can't be asked.`);
    if (state === 'gone') gone.push(id);
  }
  return gone;
}

export interface Closing {
  /** Elements whose open tasks are closed; null for every one. */
  elements: string[] | null;
  /** Only these of them; null or left out for all. */
  taskIds?: readonly string[] | null;
  at: Date;
  by: Actor;
}

/** Closes open tasks of a dossier whose row the caller holds; answers the armings of those that carried timers. */
export async function closeOpenTasks(trx: Trx, dossier: DossierRow, closing: Closing): Promise<string[]> {
  const { rows } = await trx.query<{
    id: string;
    element_id: string;
    name: string;
    arming_id: string | null;
  }>(
    `UPDATE tasks SET state = 'withdrawn', withdrawn_at = $3
     WHERE dossier_id = $1 AND state = 'open' AND ($2::text[] IS NULL OR element_id = ANY($2))
       AND ($4::uuid[] IS NULL OR id = ANY($4))
     RETURNING id, element_id, name, arming_id`,
    [dossier.id, closing.elements, closing.at, closing.taskIds ?? null],
  );
  if (rows.length === 0) return [];
  const entries = rows.map((row) => ({
    at: closing.at,
    actor: closing.by,
    action: 'taskWithdrawn' as const,
    detail: { taskId: row.id, elementId: row.element_id, name: row.name },
  }));
  await appendJournal(trx, dossier.id, dossier, entries);
  return rows.flatMap(({ arming_id }) => arming_id ?? []);
}
