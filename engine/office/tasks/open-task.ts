import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import type { ListedTask } from './list-tasks.ts';
import { readTask } from './read-task.ts';
import { taskGone } from './task-gone.ts';

/** Machine time an officer waits for the broker before the task is shown as the office has it. */
const PATIENCE_MS = 1_000;

/**
 * A task as an officer opens it. The broker is asked whether its job is still there: Zeebe tells nobody that a task was
 * withdrawn, and one that is gone is closed here and shown so. A broker that is away changes nothing.
 * @throws OfficeProblem `not-found`, `forbidden`
 */
export async function openTask(office: Office, taskId: string, person: Person): Promise<ListedTask> {
  const task = await readTask(office.pool, taskId, person);
  if (task.state !== 'open' || (await isStillThere(office, task.job_key))) return task;
  const command = { kind: 'completeJob', jobKey: task.job_key, variables: {} } as const;
  await taskGone(office, task.dossier_id, command, false);
  return readTask(office.pool, taskId, person);
}

async function isStillThere(office: Office, jobKey: string): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'unknown'>((resolve) => {
    timer = setTimeout(() => resolve('unknown'), PATIENCE_MS);
  });
  const state = await Promise.race([office.isJobAlive(jobKey), late]);
  clearTimeout(timer);
  return state !== 'gone';
}
