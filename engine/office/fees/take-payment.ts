import type { Trx } from '#engine/db/office-pool.ts';
import { sendLater } from '#engine/db/transaction.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { isTerminal, statusNames } from '../dossiers/status.ts';
import { bringerOf } from '../handovers/slip-acts.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { insertFeeReceipt } from './fee-receipt.ts';
import { nextInBook, placeText } from './next-in-book.ts';

export interface Payment {
  /** Đồng. */
  amount: number;
  method: 'cash' | 'transfer';
  by: Person;
}

const pay = {
  name: 'payment-take',
  text: `WITH payment AS (
      INSERT INTO payments (id, dossier_id, amount, method, paid_at, taken_by) VALUES ($1, $2, $3, $4, $5, $6)
    )
    UPDATE dossiers SET fee_paid = fee_paid + $3 WHERE id = $2`,
};

/**
 * Takes a payment, in parts if need be, never more than is owed, and gives its numbered receipt (biên lai) in the same
 * transaction. @throws `overpaid`, `wrong-status`
 */
export async function takePayment(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  { amount, method, by }: Payment,
): Promise<void> {
  if (isTerminal(dossier.status)) {
    throw new OfficeProblem('wrong-status', {
      values: { status: statusNames[dossier.status].vi },
      extra: { status: dossier.status },
    });
  }
  const paid = BigInt(dossier.fee_paid) + BigInt(amount);
  if (paid > BigInt(dossier.fee_amount)) throw new OfficeProblem('overpaid');
  const at = office.officeClock.now();
  const paymentId = office.newId();
  const receiptId = office.newId();
  const agencyId = dossier.receiving_agency_id;
  await sendLater(trx, { ...pay, values: [paymentId, dossier.id, amount, method, at, by.id] });
  const place = await nextInBook(trx, { agencyId, book: 'feeReceipt', at });
  await insertFeeReceipt(trx, {
    id: receiptId,
    agencyId,
    dossierId: dossier.id,
    paymentId,
    place,
    amount,
    method,
    payer: bringerOf(dossier),
    reason: '',
    at,
    byId: by.id,
    refundsId: null,
  });
  await appendJournal(trx, dossier.id, dossier, [
    {
      at,
      actor: { id: by.id, name: by.name },
      action: 'paymentTaken',
      detail: { paymentId, amount, method, receiptId, number: placeText(place) },
    },
  ]);
}
