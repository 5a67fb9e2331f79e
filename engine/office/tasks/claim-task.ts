import type { Trx } from '#engine/db/office-pool.ts';
import { noteControlSlip } from '../handovers/note-control-slip.ts';
import { putBack, taken } from '../handovers/slip-steps.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { lockTask, requireWorkable, type LockedTask } from './lock-task.ts';

const claim = {
  name: 'task-claim',
  text: `WITH dossier AS (
      UPDATE dossiers SET status = 'processing'
      WHERE id = (SELECT dossier_id FROM tasks WHERE id = $1) AND status = 'received'
    )
    UPDATE tasks SET assignee_id = $2, claimed_at = $3 WHERE id = $1`,
};

/** Takes a free task. Claiming one's own again changes nothing. @throws `task-taken`, `task-closed` */
export async function claimTask(
  trx: Trx,
  office: Office,
  taskId: string,
  person: Person,
): Promise<LockedTask> {
  const locked = await lockTask(trx, taskId, person);
  requireWorkable(locked, person);
  if (locked.task.assignee_id === person.id) return locked;
  const now = office.officeClock.now();
  await trx.query({ ...claim, values: [taskId, person.id, now] });
  await noteControlSlip(trx, locked.dossier.id, [taken(locked.task, person, now)]);
  await appendJournal(trx, locked.dossier.id, locked.dossier, [
    {
      at: now,
      actor: { id: person.id, name: person.name },
      action: 'taskClaimed',
      detail: { taskId, elementId: locked.task.element_id, name: locked.task.name },
    },
  ]);
  Object.assign(locked.task, { assignee_id: person.id, assignee_name: person.name, claimed_at: now });
  if (locked.dossier.status === 'received') locked.dossier.status = 'processing';
  return locked;
}

/** Gives one's task back. Releasing a free one changes nothing. @throws `task-taken`, `task-closed` */
export async function releaseTask(
  trx: Trx,
  office: Office,
  taskId: string,
  person: Person,
): Promise<LockedTask> {
  const locked = await lockTask(trx, taskId, person);
  requireWorkable(locked, person);
  if (locked.task.assignee_id === null) return locked;
  const now = office.officeClock.now();
  await trx.query('UPDATE tasks SET assignee_id = NULL, claimed_at = NULL WHERE id = $1', [taskId]);
  await noteControlSlip(trx, locked.dossier.id, [putBack(locked.task, person, now)]);
  await appendJournal(trx, locked.dossier.id, locked.dossier, [
    {
      at: now,
      actor: { id: person.id, name: person.name },
      action: 'taskReleased',
      detail: { taskId, elementId: locked.task.element_id, name: locked.task.name },
    },
  ]);
  Object.assign(locked.task, { assignee_id: null, assignee_name: null, claimed_at: null });
  return locked;
}
