import type { Queryable } from '#engine/db/office-pool.ts';
import type { ForecastStep } from '../forecasts/forecast.ts';
import type { Actor } from '../journal/entry-hash.ts';

/** An apology with what its row shows of the dossier. */
export interface ApologyRow {
  id: string;
  dossier_id: string;
  dossier_code: string | null;
  procedure: string;
  procedure_version: number;
  applicant_name: string;
  due_at: Date | null;
  first_due_at: Date | null;
  agency_id: string;
  reason: string;
  new_due_at: Date;
  state: 'drafted' | 'submitted' | 'signed' | 'withdrawn';
  by_office: boolean;
  because: ForecastStep[];
  forecast_ready_at: Date | null;
  drafted_by: Actor;
  drafted_at: Date;
  edited_by: Actor | null;
  edited_at: Date | null;
  signed_by_name: string | null;
  signed_at: Date | null;
}

export interface ApologyQuestion {
  agencies: string[];
  ids?: string[] | undefined;
  dossierId?: string | undefined;
  state?: string[] | undefined;
  sort: string;
  descending: boolean;
  offset: number;
  limit: number;
}

/** Sort keys of the list and what they are in SQL. */
export const apologySorts: Record<string, string> = {
  id: 'a.id',
  draftedAt: 'a.drafted_at',
  newDueAt: 'a.new_due_at',
  dueAt: 'd.due_at',
  state: 'a.state',
};

/** Apologies of some agencies, drafts first to lapse first by default. */
export async function listApologies(
  db: Queryable,
  question: ApologyQuestion,
): Promise<{ rows: ApologyRow[]; total: number }> {
  const values: unknown[] = [];
  const add = (value: unknown): string => `$${values.push(value)}`;
  const where = [`d.agency_id = ANY(${add(question.agencies)}::uuid[])`];
  if (question.ids) where.push(`a.id = ANY(${add(question.ids)}::uuid[])`);
  if (question.dossierId !== undefined) where.push(`a.dossier_id = ${add(question.dossierId)}`);
  if (question.state) where.push(`a.state = ANY(${add(question.state)}::text[])`);
  const order = `${apologySorts[question.sort] ?? 'd.due_at'} ${question.descending ? 'DESC' : 'ASC'} NULLS LAST`;
  const from = `FROM apologies a JOIN dossiers d ON d.id = a.dossier_id LEFT JOIN people p ON p.id = a.signed_by
    WHERE ${where.join(' AND ')}`;
  const { rows } = await db.query<ApologyRow>(
    `SELECT a.*, d.code AS dossier_code, d.procedure, d.procedure_version, d.applicant->>'name' AS applicant_name,
       d.due_at, d.first_due_at, d.agency_id, p.name AS signed_by_name ${from}
     ORDER BY ${order}, a.id LIMIT ${question.limit} OFFSET ${question.offset}`,
    values,
  );
  const count = await db.query<{ total: number }>(`SELECT count(*)::int AS total ${from}`, values);
  return { rows, total: count.rows[0]?.total ?? 0 };
}
