import type { Queryable } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { foldText } from '../dossiers/fold-text.ts';
import type { Status } from '../dossiers/status.ts';
import { addDays, startOfOfficeDay } from '../time/office-day.ts';

/** Which lines of the book: by the office day on which they were entered, both ends included. */
export interface LogbookFilter {
  agencies: string[];
  from: string;
  to: string;
  procedure?: string | undefined;
  q?: string | undefined;
  /** Received on this office day or later. */
  receivedFrom?: string | undefined;
  /** Received before this office day. */
  receivedBefore?: string | undefined;
}

/** A page of them. */
export interface LogbookQuestion extends LogbookFilter {
  descending: boolean;
  offset: number;
  limit: number;
}

/** A line of the book, as stored. */
export interface LogbookRow {
  dossier_id: string;
  year: number;
  number: number;
  code: string;
  procedure: string;
  procedure_version: number;
  status: Status;
  applicant: DossierRow['applicant'];
  submitter: DossierRow['submitter'];
  parties: DossierRow['parties'];
  agency_id: string;
  received_at: Date;
  first_due_at: Date | null;
  /** When somebody of the competent unit took it. */
  passed_on_at: Date | null;
  ready_at: Date | null;
  ended_at: Date | null;
  form: { nhanKetQua?: { hinhThuc?: string } | string };
  receiver: string | null;
  waybill: string | null;
  apologised: boolean;
}

/** The lines with what is told of each; a WHERE follows. */
export const logbookLines = `SELECT l.dossier_id, l.year, l.number, d.code, d.procedure, d.procedure_version, d.status, d.applicant, d.submitter, d.parties,
        d.agency_id, d.received_at, d.first_due_at, d.ready_at, d.ended_at, d.form, h.receiver, h.waybill,
        (SELECT min(t.claimed_at) FROM tasks t WHERE t.dossier_id = d.id) AS passed_on_at,
        EXISTS (SELECT 1 FROM apologies a WHERE a.dossier_id = d.id AND a.signed_at IS NOT NULL) AS apologised
      FROM logbook_entries l JOIN dossiers d ON d.id = l.dossier_id
      LEFT JOIN handovers h ON h.dossier_id = d.id`;

/** Lines of the logbook by running number, and how many there are. */
export async function listLogbook(
  db: Queryable,
  question: LogbookQuestion,
): Promise<{ rows: LogbookRow[]; total: number }> {
  const { where, values } = logbookConditions(question);
  const direction = question.descending ? 'DESC' : 'ASC';
  const { rows } = await db.query<LogbookRow>(
    `${logbookLines}
      WHERE ${where} ORDER BY l.year ${direction}, l.number ${direction}
      LIMIT ${question.limit} OFFSET ${question.offset}`,
    values,
  );
  const count = await db.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM logbook_entries l JOIN dossiers d ON d.id = l.dossier_id WHERE ${where}`,
    values,
  );
  return { rows, total: count.rows[0]?.total ?? 0 };
}

/** The filter as a WHERE over `logbook_entries l` and `dossiers d`, and its values. */
export function logbookConditions(question: LogbookFilter): { where: string; values: unknown[] } {
  const values: unknown[] = [
    question.agencies,
    startOfOfficeDay(question.from),
    startOfOfficeDay(addDays(question.to, 1)),
  ];
  const add = (value: unknown): string => `$${values.push(value)}`;
  const where = ['l.agency_id = ANY($1::uuid[])', 'l.entered_at >= $2', 'l.entered_at < $3'];
  if (question.procedure !== undefined) where.push(`d.procedure = ${add(question.procedure)}`);
  if (question.q !== undefined) {
    const pattern = foldText(question.q).replace(/[\\%_]/g, '\\$&');
    where.push(`d.search_text LIKE ${add(`%${pattern}%`)}`);
  }
  const { receivedFrom, receivedBefore } = question;
  if (receivedFrom !== undefined) where.push(`d.received_at >= ${add(startOfOfficeDay(receivedFrom))}`);
  if (receivedBefore !== undefined) where.push(`d.received_at < ${add(startOfOfficeDay(receivedBefore))}`);
  return { where: where.join(' AND '), values };
}
