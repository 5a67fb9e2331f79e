import type { Queryable } from '#engine/db/office-pool.ts';
import { addDays, startOfOfficeDay } from '../time/office-day.ts';
import { feeReceiptColumns, feeReceiptTables, type FeeReceiptRow } from './fee-receipt.ts';
import type { FeeBook } from './next-in-book.ts';

/** Which papers of which agencies, over which office days (both included). */
export interface FeeQuestion {
  agencies: string[];
  from?: string | undefined;
  to?: string | undefined;
  book?: FeeBook | undefined;
  method?: 'cash' | 'transfer' | undefined;
  cancelled?: boolean | undefined;
}

export interface FeePage extends FeeQuestion {
  sort: string;
  descending: boolean;
  offset: number;
  limit: number;
}

export type ListedFeeReceipt = FeeReceiptRow & { dossier_code: string | null };

export const feeReceiptSorts: Record<string, string> = {
  id: 'r.id',
  issuedAt: 'r.issued_at',
  number: 'r.book, r.year, r.number',
  amount: 'r.amount',
};

/** Receipts and refunds of a period, a page of them. */
export async function listFeeReceipts(
  db: Queryable,
  page: FeePage,
): Promise<{ rows: ListedFeeReceipt[]; total: number }> {
  const { where, values } = conditions(page);
  const direction = page.descending ? 'DESC' : 'ASC';
  const order = (feeReceiptSorts[page.sort] ?? 'r.issued_at')
    .split(', ')
    .map((column) => `${column} ${direction}`)
    .join(', ');
  const rows = await db.query<ListedFeeReceipt>(
    `SELECT ${feeReceiptColumns}, d.code AS dossier_code FROM ${feeReceiptTables}
      JOIN dossiers d ON d.id = r.dossier_id WHERE ${where}
      ORDER BY ${order}, r.id LIMIT ${page.limit} OFFSET ${page.offset}`,
    values,
  );
  const count = await db.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM fee_receipts r WHERE ${where}`,
    values,
  );
  return { rows: rows.rows, total: count.rows[0]?.total ?? 0 };
}

function conditions(question: FeeQuestion): { where: string; values: unknown[] } {
  const values: unknown[] = [question.agencies];
  const add = (value: unknown): string => `$${values.push(value)}`;
  const where = ['r.agency_id = ANY($1::uuid[])'];
  if (question.from !== undefined) where.push(`r.issued_at >= ${add(startOfOfficeDay(question.from))}`);
  if (question.to !== undefined)
    where.push(`r.issued_at < ${add(startOfOfficeDay(addDays(question.to, 1)))}`);
  if (question.book !== undefined) where.push(`r.book = ${add(question.book)}`);
  if (question.method !== undefined) where.push(`r.method = ${add(question.method)}`);
  if (question.cancelled !== undefined)
    where.push(`(r.cancelled_at IS NOT NULL) = ${add(question.cancelled)}`);
  return { where: where.join(' AND '), values };
}
