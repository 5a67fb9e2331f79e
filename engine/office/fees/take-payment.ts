import type { Trx } from '#engine/db/office-pool.ts';
import { sendLater } from '#engine/db/transaction.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { isTerminal, statusNames } from '../dossiers/status.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';

export interface Payment {
  /** Đồng. */
  amount: number;
  method: 'cash' | 'transfer';
  by: Person;
}

/** Takes a payment, in parts if need be, never more than is owed. @throws `overpaid`, `wrong-status` */
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
  const now = office.officeClock.now();
  const id = office.newId();
  await sendLater(trx, {
    name: 'payment-take',
    text: `WITH payment AS (
        INSERT INTO payments (id, dossier_id, amount, method, paid_at, taken_by) VALUES ($1, $2, $3, $4, $5, $6)
      )
      UPDATE dossiers SET fee_paid = fee_paid + $3 WHERE id = $2`,
    values: [id, dossier.id, amount, method, now, by.id],
  });
  await appendJournal(trx, dossier.id, dossier, [
    {
      at: now,
      actor: { id: by.id, name: by.name },
      action: 'paymentTaken',
      detail: { paymentId: id, amount, method },
    },
  ]);
}
