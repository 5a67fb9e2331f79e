import type { Queryable } from '#engine/db/office-pool.ts';
import { addDays, startOfOfficeDay } from '../time/office-day.ts';
import type { DossierRow } from './dossier-row.ts';
import { foldText } from './fold-text.ts';
import { lateInSql } from './lateness.ts';

export interface DossierQuestion {
  /** Agencies whose dossiers the person may read. */
  agencies: string[];
  now: Date;
  ids?: string[] | undefined;
  status?: string[] | undefined;
  procedure?: string | undefined;
  agencyId?: string | undefined;
  late?: boolean | undefined;
  /** Code of an initiative; `none` for dossiers without any. */
  initiative?: string | undefined;
  /** Office days, both inclusive. */
  receivedFrom?: string | undefined;
  receivedTo?: string | undefined;
  q?: string | undefined;
  sort: string;
  descending: boolean;
  offset: number;
  limit: number;
}

export const dossierSorts: Record<string, string> = {
  id: 'd.id',
  code: 'd.code',
  status: 'd.status',
  procedure: 'd.procedure',
  receivedAt: 'd.received_at',
  dueAt: 'd.due_at',
  firstDueAt: 'd.first_due_at',
  createdAt: 'd.created_at',
};

/** Dossiers a person may read, by filter. */
export async function listDossiers(
  db: Queryable,
  question: DossierQuestion,
): Promise<{ rows: DossierRow[]; total: number }> {
  const { where, values } = conditions(question);
  const order = `${dossierSorts[question.sort] ?? 'd.received_at'} ${question.descending ? 'DESC' : 'ASC'} NULLS LAST`;
  const page = await db.query<DossierRow>(
    `SELECT d.* FROM dossiers d WHERE ${where} ORDER BY ${order}, d.id LIMIT ${question.limit} OFFSET ${question.offset}`,
    values,
  );
  const count = await db.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM dossiers d WHERE ${where}`,
    values,
  );
  return { rows: page.rows, total: count.rows[0]?.total ?? 0 };
}

function conditions(question: DossierQuestion): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const add = (value: unknown): string => `$${values.push(value)}`;
  const where = [`d.agency_id = ANY(${add(question.agencies)}::uuid[])`];
  if (question.ids) where.push(`d.id = ANY(${add(question.ids)}::uuid[])`);
  if (question.status) where.push(`d.status = ANY(${add(question.status)}::text[])`);
  if (question.procedure !== undefined) where.push(`d.procedure = ${add(question.procedure)}`);
  if (question.agencyId !== undefined) where.push(`d.agency_id = ${add(question.agencyId)}`);
  if (question.late !== undefined) {
    where.push(`${lateInSql(`${add(question.now)}::timestamptz`)} = ${add(question.late)}`);
  }
  if (question.initiative !== undefined) {
    where.push(
      question.initiative === 'none'
        ? 'd.initiative IS NULL'
        : `d.initiative->>'code' = ${add(question.initiative)}`,
    );
  }
  if (question.receivedFrom !== undefined) {
    where.push(`d.received_at >= ${add(startOfOfficeDay(question.receivedFrom))}`);
  }
  if (question.receivedTo !== undefined) {
    where.push(`d.received_at < ${add(startOfOfficeDay(addDays(question.receivedTo, 1)))}`);
  }
  if (question.q !== undefined) {
    const pattern = foldText(question.q).replace(/[\\%_]/g, '\\$&');
    where.push(`d.search_text LIKE ${add(`%${pattern}%`)}`);
  }
  return { where: where.join(' AND '), values };
}
