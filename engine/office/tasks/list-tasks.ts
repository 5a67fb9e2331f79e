import type { Queryable } from '#engine/db/office-pool.ts';
import { prepared } from '#engine/db/prepared.ts';
import { clockCalendarColumns } from '../calendars/clock-calendar-columns.ts';
import { lateInSql } from '../dossiers/lateness.ts';
import type { Person } from '../people/person.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import type { TaskRow } from './task-row.ts';

/** A task with what its row in the inbox shows of the dossier. */
export interface ListedTask extends TaskRow {
  assignee_name: string | null;
  dossier_code: string | null;
  dossier_due_at: Date | null;
  dossier_status: DossierRow['status'];
  first_due_at: Date | null;
  late_from: Date | null;
  ready_at: Date | null;
  paused_at: Date | null;
  received_at: Date | null;
  applicant_name: string;
  channel: string;
  /** Of the dossier's clock; null while there is none. */
  clock_calendar: string | null;
  clock_calendar_version: number | null;
}

export interface TaskQuestion {
  person: Person;
  now: Date;
  /** Adds the tasks colleagues have claimed. */
  unit: boolean;
  ids?: string[] | undefined;
  dossierId?: string | undefined;
  procedure?: string | undefined;
  elementId?: string | undefined;
  late?: boolean | undefined;
  sort: string;
  descending: boolean;
  offset: number;
  limit: number;
}

export const taskSorts: Record<string, string> = {
  id: 't.id',
  dueAt: 't.due_at',
  createdAt: 't.created_at',
  dossierDueAt: 'd.due_at',
  dossierCode: 'd.code',
  name: 't.name',
  procedure: 't.procedure',
  elementId: 't.element_id',
};

export const listedColumns = `t.*, p.name AS assignee_name, d.code AS dossier_code, d.due_at AS dossier_due_at,
  d.status AS dossier_status, d.first_due_at, d.late_from, d.ready_at, d.paused_at, d.received_at,
  d.applicant->>'name' AS applicant_name, d.channel, ${clockCalendarColumns('d.id')}`;

/** The inbox: my claimed open tasks and the unclaimed ones of my roles in my agencies. */
export async function listTasks(
  db: Queryable,
  question: TaskQuestion,
): Promise<{ rows: ListedTask[]; total: number }> {
  const { where, values } = conditions(question);
  const order = `${taskSorts[question.sort] ?? 't.due_at'} ${question.descending ? 'DESC' : 'ASC'} NULLS LAST, t.id`;
  const from = `FROM tasks t JOIN dossiers d ON d.id = t.dossier_id LEFT JOIN people p ON p.id = t.assignee_id`;
  const limit = `LIMIT $${values.length + 1} OFFSET $${values.length + 2}`;
  const { rows } = await db.query<ListedTask & { total: number }>(
    prepared(
      'tasks',
      `SELECT ${listedColumns}, count(*) OVER ()::int AS total ${from} WHERE ${where} ORDER BY ${order} ${limit}`,
      [...values, question.limit, question.offset],
    ),
  );
  if (rows[0] || question.offset === 0) return { rows, total: rows[0]?.total ?? 0 };
  const beyond = await db.query<{ total: number }>(
    `SELECT count(*)::int AS total ${from} WHERE ${where}`,
    values,
  );
  return { rows, total: beyond.rows[0]?.total ?? 0 };
}

/** The rights of the inbox as a condition: agency and roles together, so that a role counts only where it is held. */
function conditions(question: TaskQuestion): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const add = (value: unknown): string => `$${values.push(value)}`;
  const me = add(question.person.id);
  const mayDo = [...rolesByAgency(question.person)].map(
    ([agencyId, roles]) =>
      `(t.agency_id = ${add(agencyId)} AND t.roles && ${add(roles.map((one) => one.role))}::text[])`,
  );
  const role = mayDo.length > 0 ? `(${mayDo.join(' OR ')})` : 'false';
  const free = question.unit ? role : `(t.assignee_id IS NULL AND ${role})`;
  const where = [`t.state = 'open'`, `(t.assignee_id = ${me} OR ${free})`];
  if (question.ids) where.push(`t.id = ANY(${add(question.ids)}::uuid[])`);
  if (question.dossierId !== undefined) where.push(`t.dossier_id = ${add(question.dossierId)}`);
  if (question.procedure !== undefined) where.push(`t.procedure = ${add(question.procedure)}`);
  if (question.elementId !== undefined) where.push(`t.element_id = ${add(question.elementId)}`);
  if (question.late !== undefined)
    where.push(`${lateInSql(`${add(question.now)}::timestamptz`)} = ${add(question.late)}`);
  return { where: where.join(' AND '), values };
}

function rolesByAgency(person: Person): Map<string, Person['roles']> {
  const groups = new Map<string, Person['roles']>();
  for (const held of person.roles) groups.set(held.agencyId, [...(groups.get(held.agencyId) ?? []), held]);
  return groups;
}
