import type { Trx } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { statusNames } from '../dossiers/status.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { feeReceiptOf } from './fee-receipt.ts';
import { placeText } from './next-in-book.ts';

/**
 * Cancels a receipt that was written wrongly: its number stays in the book with the reason, its money counts as not
 * paid. A wrong refund is cancelled likewise, and its money counts as paid again.
 * @throws `not-found`, `receipt-cancelled`, `receipt-refunded`, `wrong-status` once the result has been handed over
 */
export async function cancelFeeReceipt(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  { receiptId, reason, by }: { receiptId: string; reason: string; by: Person },
): Promise<void> {
  const receipt = await feeReceiptOf(trx, dossier.id, receiptId);
  if (receipt.cancelled_at) throw new OfficeProblem('receipt-cancelled');
  if (BigInt(receipt.refunded) > 0n) throw new OfficeProblem('receipt-refunded');
  if (dossier.status === 'returned') {
    throw new OfficeProblem('wrong-status', {
      values: { status: statusNames.returned.vi },
      extra: { status: dossier.status },
    });
  }
  const at = office.officeClock.now();
  const amount = receipt.book === 'feeReceipt' ? -BigInt(receipt.amount) : BigInt(receipt.amount);
  await trx.query({
    name: 'fee-receipt-cancel',
    text: `WITH receipt AS (
        UPDATE fee_receipts SET cancelled_at = $2, cancelled_by = $3, cancel_reason = $4 WHERE id = $1
      )
      UPDATE dossiers SET fee_paid = fee_paid + $5 WHERE id = $6`,
    values: [receiptId, at, by.id, reason, amount.toString(), dossier.id],
  });
  await appendJournal(trx, dossier.id, dossier, [
    {
      at,
      actor: { id: by.id, name: by.name },
      action: 'feeReceiptCancelled',
      detail: { receiptId, number: placeText(receipt), amount: Number(receipt.amount), reason },
    },
  ]);
}
