import type { Queryable } from '#engine/db/office-pool.ts';
import { isUuid } from '../dossiers/lock-dossier.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { can, holdsOneOf } from '../rights/can.ts';
import { listedColumns, type ListedTask } from './list-tasks.ts';

/** One task as the inbox shows it. @throws OfficeProblem `not-found`, `forbidden` when the step is another role's */
export async function readTask(db: Queryable, taskId: string, person: Person): Promise<ListedTask> {
  if (!isUuid(taskId)) throw new OfficeProblem('not-found');
  const { rows } = await db.query<ListedTask>({
    name: 'task-listed',
    text: `SELECT ${listedColumns} FROM tasks t JOIN dossiers d ON d.id = t.dossier_id
      LEFT JOIN people p ON p.id = t.assignee_id WHERE t.id = $1`,
    values: [taskId],
  });
  const task = rows[0];
  if (!task || !can(person, 'dossier.read', task.agency_id)) throw new OfficeProblem('not-found');
  const mayRead = holdsOneOf(person, [...task.roles, 'unit-head', 'leader', 'auditor'], task.agency_id);
  if (!mayRead) throw new OfficeProblem('forbidden');
  return task;
}
