import type { Trx } from '#engine/db/office-pool.ts';
import { clockCalendarColumns } from '../calendars/clock-calendar-columns.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { isUuid } from '../dossiers/lock-dossier.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { can, holdsOneOf } from '../rights/can.ts';
import type { TaskRow } from './task-row.ts';

/** What a step's write needs of its dossier: not the form, which is long. */
export type StepDossier = Pick<
  DossierRow,
  | 'id'
  | 'code'
  | 'procedure'
  | 'procedure_version'
  | 'status'
  | 'applicant'
  | 'submitter'
  | 'parties'
  | 'channel'
  | 'received_at'
  | 'due_at'
  | 'first_due_at'
  | 'late_from'
  | 'paused_at'
  | 'ready_at'
  | 'ended_at'
  | 'fee_amount'
  | 'fee_paid'
  | 'journal_seq'
  | 'journal_hash'
> & {
  /** Of its clock; null while there is none. */
  clock_calendar: string | null;
  clock_calendar_version: number | null;
};

const lock = {
  name: 'task-dossier-lock',
  text: `SELECT id, code, procedure, procedure_version, status, applicant, submitter, parties, channel, received_at, due_at, first_due_at,
      late_from, paused_at, ready_at, ended_at, fee_amount, fee_paid, journal_seq, journal_hash,
      ${clockCalendarColumns('dossiers.id')}
    FROM dossiers WHERE id = (SELECT dossier_id FROM tasks WHERE id = $1) FOR UPDATE`,
};
const read = {
  name: 'task-read',
  text: `SELECT t.*, p.name AS assignee_name FROM tasks t LEFT JOIN people p ON p.id = t.assignee_id WHERE t.id = $1`,
};

export interface LockedTask {
  dossier: StepDossier;
  task: TaskRow & { assignee_name: string | null };
}

/**
 * Takes the row of a task's dossier, then reads the task. @throws OfficeProblem `not-found` when it isn't there or
 * belongs to an agency in which the person has no part; `forbidden` when the step is another role's
 */
export async function lockTask(trx: Trx, taskId: string, person: Person): Promise<LockedTask> {
  if (!isUuid(taskId)) throw new OfficeProblem('not-found');
  const [dossiers, tasks] = await Promise.all([
    trx.query<StepDossier>({ ...lock, values: [taskId] }),
    trx.query<LockedTask['task']>({ ...read, values: [taskId] }),
  ]);
  const dossier = dossiers.rows[0];
  const task = tasks.rows[0];
  if (!dossier || !task || !can(person, 'dossier.read', task.agency_id)) throw new OfficeProblem('not-found');
  if (!holdsOneOf(person, task.roles, task.agency_id)) throw new OfficeProblem('forbidden');
  return { dossier, task };
}

/** @throws OfficeProblem `task-closed`, `task-taken` or `withdrawal-pending` */
export function requireWorkable({ dossier, task }: LockedTask, person: Person): void {
  if (task.state !== 'open') throw new OfficeProblem('task-closed');
  if (task.assignee_id !== null && task.assignee_id !== person.id) {
    throw new OfficeProblem('task-taken', { values: { name: task.assignee_name ?? '' } });
  }
  if (dossier.status === 'withdrawalRequested') throw new OfficeProblem('withdrawal-pending');
}
