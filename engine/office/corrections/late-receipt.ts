import type { Trx } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import type { Office } from '../office.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { lateReceiptBounds, requireReceiptWithin } from './receipt-bounds.ts';

/** What the counter says of a receipt that is put on record later than it happened. */
export interface LateReceipt {
  /** When it was handed in; by post, when it arrived. */
  receivedAt?: Date | undefined;
  receivedAtReason?: string | undefined;
}

/**
 * Checks a receipt that is put on record late: at the counter and by post, with a reason, within the office's bounds.
 * @param kept whether the dossier lay at the counter before
 * @throws `received-at-online`, `received-at-unexplained`, `received-at-out-of-bounds`
 */
export async function checkLateReceipt(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  { receivedAt, receivedAtReason, kept }: LateReceipt & { kept: boolean },
): Promise<{ receivedAt?: Date | undefined; lateReason?: string | undefined }> {
  if (!receivedAt) return {};
  if (dossier.channel === 'online') throw new OfficeProblem('received-at-online');
  if (!receivedAtReason) throw new OfficeProblem('received-at-unexplained');
  requireReceiptWithin(receivedAt, await lateReceiptBounds(trx, office, dossier, { kept }));
  return { receivedAt, lateReason: receivedAtReason };
}
