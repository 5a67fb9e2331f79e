import type { Trx } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { feeReceiptOf, insertFeeReceipt } from './fee-receipt.ts';
import { nextInBook, placeText } from './next-in-book.ts';

export interface Refund {
  receiptId: string;
  /** Đồng; everything that may go back when it isn't said. */
  amount?: number | undefined;
  method: 'cash' | 'transfer';
  reason: string;
  by: Person;
}

type Paid = Pick<DossierRow, 'status' | 'fee_amount' | 'fee_paid'>;

/** What may be given back of a dossier's fee: all of it when it was refused or stopped, else what is too much. */
export function refundable({ status, fee_amount, fee_paid }: Paid): bigint {
  const paid = BigInt(fee_paid);
  const due = status === 'refused' || status === 'stopped' ? 0n : BigInt(fee_amount);
  return paid > due ? paid - due : 0n;
}

/**
 * Gives money back, on a paper with a number of its own. @throws `not-found`, `receipt-cancelled`, `refund-not-due`,
 * `refund-too-much`
 */
export async function refundFee(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  refund: Refund,
): Promise<void> {
  const { receiptId, method, reason, by } = refund;
  const receipt = await feeReceiptOf(trx, dossier.id, receiptId);
  if (receipt.book !== 'feeReceipt') throw new OfficeProblem('not-found');
  if (receipt.cancelled_at) throw new OfficeProblem('receipt-cancelled');
  const left = BigInt(receipt.amount) - BigInt(receipt.refunded);
  const due = refundable(dossier);
  const most = due < left ? due : left;
  if (most === 0n) throw new OfficeProblem('refund-not-due');
  const amount = refund.amount ?? Number(most);
  if (BigInt(amount) > most) throw new OfficeProblem('refund-too-much');
  const at = office.officeClock.now();
  const agencyId = receipt.agency_id;
  const id = office.newId();
  const place = await nextInBook(trx, { agencyId, book: 'feeRefund', at });
  await insertFeeReceipt(trx, {
    id,
    agencyId,
    dossierId: dossier.id,
    paymentId: null,
    place,
    amount,
    method,
    payer: receipt.payer,
    reason,
    at,
    byId: by.id,
    refundsId: receiptId,
  });
  await trx.query('UPDATE dossiers SET fee_paid = fee_paid - $2 WHERE id = $1', [dossier.id, amount]);
  await appendJournal(trx, dossier.id, dossier, [
    {
      at,
      actor: { id: by.id, name: by.name },
      action: 'feeRefunded',
      detail: {
        receiptId: id,
        number: placeText(place),
        refunds: placeText(receipt),
        amount,
        method,
        reason,
      },
    },
  ]);
}
