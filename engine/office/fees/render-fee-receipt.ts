import type { DossierRow } from '../dossiers/dossier-row.ts';
import type { Office } from '../office.ts';
import { renderPdf } from '../slips/render-pdf.ts';
import { slipInstant } from '../slips/words.ts';
import { feeReceiptDocument } from './fee-receipt-document.ts';
import { feeReceiptOf } from './fee-receipt.ts';
import { placeText } from './next-in-book.ts';

const methods = { cash: 'tiền mặt', transfer: 'chuyển khoản' };

/** A receipt or refund of a dossier as PDF, with its file name; a cancelled one says so across the page. */
export async function renderFeeReceipt(
  office: Office,
  dossier: DossierRow,
  receiptId: string,
): Promise<{ pdf: Buffer; name: string }> {
  const receipt = await feeReceiptOf(office.pool, dossier.id, receiptId);
  const version = await office.catalogue.version(dossier.procedure, dossier.procedure_version);
  const refunded = receipt.refunds_id
    ? await feeReceiptOf(office.pool, dossier.id, receipt.refunds_id)
    : null;
  const number = placeText(receipt);
  const pdf = await renderPdf(
    feeReceiptDocument({
      agency: await office.agencies.get(receipt.agency_id),
      number,
      refund: receipt.book === 'feeRefund',
      refunds: refunded && placeText(refunded),
      payer: receipt.payer,
      owner: dossier.applicant.name,
      dossierCode: dossier.code ?? 'chưa cấp',
      procedure: version.catalogue.name.vi,
      amount: Number(receipt.amount),
      method: methods[receipt.method],
      issuedAt: slipInstant(receipt.issued_at),
      issuedBy: receipt.issued_by_name,
      reason: receipt.reason,
      cancelled: receipt.cancelled_at
        ? `Đã hủy ${slipInstant(receipt.cancelled_at)}, ${receipt.cancelled_by_name ?? ''}: ${receipt.cancel_reason ?? ''}`
        : null,
    }),
  );
  return { pdf, name: `${number.replace('/', '-')}.pdf` };
}
