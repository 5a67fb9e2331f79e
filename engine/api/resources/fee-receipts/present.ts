import type { FeeReceiptRow } from '#engine/office/fees/fee-receipt.ts';
import type { ListedFeeReceipt } from '#engine/office/fees/list-fee-receipts.ts';
import { placeText } from '#engine/office/fees/next-in-book.ts';
import { iso } from '#engine/api/resources/dossiers/present-brief.ts';

/** A receipt, or a refund (`kind` tells), as the cashier and the dossier's page show it. */
export function presentFeeReceipt(row: FeeReceiptRow | ListedFeeReceipt) {
  return {
    id: row.id,
    dossierId: row.dossier_id,
    dossierCode: 'dossier_code' in row ? row.dossier_code : undefined,
    kind: row.book === 'feeReceipt' ? 'receipt' : 'refund',
    number: placeText(row),
    amount: Number(row.amount),
    refunded: Number(row.refunded),
    method: row.method,
    payer: row.payer,
    reason: row.reason,
    issuedAt: iso(row.issued_at),
    issuedBy: row.issued_by_name,
    refundsId: row.refunds_id,
    cancelled: row.cancelled_at && {
      at: iso(row.cancelled_at),
      by: row.cancelled_by_name,
      reason: row.cancel_reason,
    },
  };
}
