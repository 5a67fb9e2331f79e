import type { Queryable } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { lateInSql } from '../dossiers/lateness.ts';
import { addDays, startOfOfficeDay } from '../time/office-day.ts';
import type { LatenessCause } from './lateness-cause.ts';

/** A late dossier with what is known of why. */
export interface LateRow {
  id: string;
  code: string | null;
  procedure: string;
  procedure_version: number;
  applicant_name: string;
  agency_id: string;
  status: DossierRow['status'];
  received_at: Date;
  first_due_at: Date;
  due_at: Date;
  ready_at: Date | null;
  paused_at: Date | null;
  initiative: DossierRow['initiative'];
  apology: string | null;
  cause_id: string | null;
  cause: LatenessCause | null;
  explanation: string | null;
  proposed_by_name: string | null;
  proposed_at: Date | null;
  confirmed_cause: LatenessCause | null;
  confirmation_reason: string | null;
  confirmed_by_name: string | null;
  confirmed_at: Date | null;
}

export interface LateQuestion {
  agencies: string[];
  now: Date;
  ids?: string[] | undefined;
  procedure?: string | undefined;
  cause?: string | undefined;
  /** `none`: nobody has said; `proposed`: awaits the leader; `confirmed`. */
  explained?: string | undefined;
  open?: boolean | undefined;
  /** Office days of the broken promise, both inclusive. */
  from?: string | undefined;
  to?: string | undefined;
  sort: string;
  descending: boolean;
  offset: number;
  limit: number;
}

/** Sort keys of the list and what they are in SQL. */
export const lateSorts: Record<string, string> = {
  id: 'd.id',
  firstDueAt: 'd.first_due_at',
  receivedAt: 'd.received_at',
  code: 'd.code',
  procedure: 'd.procedure',
  cause: 'coalesce(c.confirmed_cause, c.cause)',
};

const explainedBy: Record<string, string> = {
  none: 'c.id IS NULL',
  proposed: 'c.id IS NOT NULL AND c.confirmed_at IS NULL',
  confirmed: 'c.confirmed_at IS NOT NULL',
};

/** Dossiers late against their first promise, finished or not, with the cause. */
export async function listLate(
  db: Queryable,
  question: LateQuestion,
): Promise<{ rows: LateRow[]; total: number }> {
  const { where, values } = conditions(question);
  const from = `FROM dossiers d LEFT JOIN lateness_causes c ON c.dossier_id = d.id
    LEFT JOIN people p ON p.id = c.proposed_by LEFT JOIN people q ON q.id = c.confirmed_by WHERE ${where}`;
  const order = `${lateSorts[question.sort] ?? 'd.first_due_at'} ${question.descending ? 'DESC' : 'ASC'} NULLS LAST`;
  const { rows } = await db.query<LateRow>(
    `SELECT d.id, d.code, d.procedure, d.procedure_version, d.applicant->>'name' AS applicant_name, d.agency_id, d.status,
       d.received_at, d.first_due_at, d.due_at, d.ready_at, d.paused_at, d.initiative, c.id AS cause_id, c.cause,
       c.explanation, p.name AS proposed_by_name, c.proposed_at, c.confirmed_cause, c.confirmation_reason,
       q.name AS confirmed_by_name, c.confirmed_at,
       (SELECT state FROM apologies WHERE dossier_id = d.id AND state <> 'withdrawn' LIMIT 1) AS apology
     ${from} ORDER BY ${order}, d.id LIMIT ${question.limit} OFFSET ${question.offset}`,
    values,
  );
  const count = await db.query<{ total: number }>(`SELECT count(*)::int AS total ${from}`, values);
  return { rows, total: count.rows[0]?.total ?? 0 };
}

function conditions(question: LateQuestion): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const add = (value: unknown): string => `$${values.push(value)}`;
  const where = [
    `d.agency_id = ANY(${add(question.agencies)}::uuid[])`,
    lateInSql(`${add(question.now)}::timestamptz`),
  ];
  if (question.ids) where.push(`d.id = ANY(${add(question.ids)}::uuid[])`);
  if (question.procedure !== undefined) where.push(`d.procedure = ${add(question.procedure)}`);
  if (question.cause !== undefined)
    where.push(`coalesce(c.confirmed_cause, c.cause) = ${add(question.cause)}`);
  if (question.explained !== undefined) where.push(explainedBy[question.explained] ?? 'true');
  if (question.open !== undefined) {
    where.push(`(d.ready_at IS NULL AND d.ended_at IS NULL) = ${add(question.open)}`);
  }
  if (question.from !== undefined) where.push(`d.first_due_at >= ${add(startOfOfficeDay(question.from))}`);
  if (question.to !== undefined)
    where.push(`d.first_due_at < ${add(startOfOfficeDay(addDays(question.to, 1)))}`);
  return { where: where.join(' AND '), values };
}
