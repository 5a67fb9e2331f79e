import type { Queryable, Trx } from '#engine/db/office-pool.ts';
import { isUuid } from '../dossiers/lock-dossier.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import type { FeeBook } from './next-in-book.ts';

/** Biên lai thu phí, or the paper of a refund (`book` tells), as stored. Amounts are đồng as text. */
export interface FeeReceiptRow {
  id: string;
  agency_id: string;
  dossier_id: string;
  payment_id: string | null;
  book: FeeBook;
  year: number;
  number: number;
  amount: string;
  method: 'cash' | 'transfer';
  payer: string;
  reason: string;
  issued_at: Date;
  issued_by: string;
  issued_by_name: string;
  refunds_id: string | null;
  cancelled_at: Date | null;
  cancelled_by: string | null;
  cancelled_by_name: string | null;
  cancel_reason: string | null;
  /** Of a receipt: what has been given back of it. */
  refunded: string;
}

/** Columns of a row above; `r` is the receipt. */
export const feeReceiptColumns = `r.*, i.name AS issued_by_name, c.name AS cancelled_by_name,
  coalesce((SELECT sum(b.amount) FROM fee_receipts b WHERE b.refunds_id = r.id AND b.cancelled_at IS NULL), 0)
    AS refunded`;

export const feeReceiptTables = `fee_receipts r JOIN people i ON i.id = r.issued_by
  LEFT JOIN people c ON c.id = r.cancelled_by`;

/** Every receipt and refund of a dossier, oldest first; cancelled ones too. */
export async function feeReceiptsOf(db: Queryable, dossierId: string): Promise<FeeReceiptRow[]> {
  const { rows } = await db.query<FeeReceiptRow>({
    name: 'fee-receipts-of-dossier',
    text: `SELECT ${feeReceiptColumns} FROM ${feeReceiptTables} WHERE r.dossier_id = $1
      ORDER BY r.issued_at, r.book, r.number`,
    values: [dossierId],
  });
  return rows;
}

/** One of a dossier's receipts; its dossier's row is held, so it stands still. @throws `not-found` */
export async function feeReceiptOf(
  trx: Queryable | Trx,
  dossierId: string,
  receiptId: string,
): Promise<FeeReceiptRow> {
  if (!isUuid(receiptId)) throw new OfficeProblem('not-found');
  const { rows } = await trx.query<FeeReceiptRow>({
    name: 'fee-receipt-read',
    text: `SELECT ${feeReceiptColumns} FROM ${feeReceiptTables} WHERE r.id = $1 AND r.dossier_id = $2`,
    values: [receiptId, dossierId],
  });
  if (!rows[0]) throw new OfficeProblem('not-found');
  return rows[0];
}

export interface NewFeeReceipt {
  id: string;
  agencyId: string;
  dossierId: string;
  paymentId: string | null;
  place: { book: FeeBook; year: number; number: number };
  /** Đồng. */
  amount: number;
  method: 'cash' | 'transfer';
  payer: string;
  reason: string;
  at: Date;
  byId: string;
  refundsId: string | null;
}

/** Writes a receipt or refund under the number its transaction has just taken. */
export async function insertFeeReceipt(trx: Trx, paper: NewFeeReceipt): Promise<void> {
  const { place } = paper;
  await trx.query({
    name: 'fee-receipt-insert',
    text: `INSERT INTO fee_receipts (id, agency_id, dossier_id, payment_id, book, year, number, amount, method, payer,
        reason, issued_at, issued_by, refunds_id)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    values: [
      paper.id,
      paper.agencyId,
      paper.dossierId,
      paper.paymentId,
      place.book,
      place.year,
      place.number,
      paper.amount,
      paper.method,
      paper.payer,
      paper.reason,
      paper.at,
      paper.byId,
      paper.refundsId,
    ],
  });
}
