import { inTransaction } from '#engine/db/transaction.ts';
import type { BrokerCommand } from '#engine/zeebe/broker-command.ts';
import { lockDossier } from '../dossiers/lock-dossier.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';

/**
 * The broker answered NOT_FOUND to a completion it had never been sent before: the task was withdrawn while the office
 * completed it. It is marked so, and the officer sees why on the dossier. Repeating it changes nothing.
 */
export async function taskGone(
  office: Office,
  dossierId: string,
  command: BrokerCommand,
  whileCompleting = true,
): Promise<void> {
  if (command.kind !== 'completeJob') return;
  await inTransaction(office.pool, async (trx) => {
    const dossier = await lockDossier(trx, dossierId);
    const now = office.officeClock.now();
    const { rows } = await trx.query<{ id: string; element_id: string; name: string }>(
      `UPDATE tasks SET state = 'withdrawn', withdrawn_at = $2 WHERE job_key = $1 AND state <> 'withdrawn'
       RETURNING id, element_id, name`,
      [command.jobKey, now],
    );
    const task = rows[0];
    if (!task) return;
    await appendJournal(trx, dossierId, dossier, [
      {
        at: now,
        actor: { system: 'broker' },
        action: 'taskWithdrawn',
        detail: { taskId: task.id, elementId: task.element_id, name: task.name, whileCompleting },
      },
    ]);
  });
}
