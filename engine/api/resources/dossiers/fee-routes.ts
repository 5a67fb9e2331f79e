import { lockDossier } from '#engine/office/dossiers/lock-dossier.ts';
import { cancelFeeReceipt } from '#engine/office/fees/cancel-receipt.ts';
import { feeReceiptsOf } from '#engine/office/fees/fee-receipt.ts';
import { refundFee, type Refund } from '#engine/office/fees/refund-fee.ts';
import { renderFeeReceipt } from '#engine/office/fees/render-fee-receipt.ts';
import { FileReply } from '#engine/api/reply.ts';
import { presentFeeReceipt } from '#engine/api/resources/fee-receipts/present.ts';
import {
  cancellationSchema,
  feeReceiptSchema,
  refundSchema,
} from '#engine/api/resources/fee-receipts/schema.ts';
import type { Route } from '#engine/api/route.ts';
import { findDossier, takeDossier } from './find-dossier.ts';
import { presentFull } from './present-full.ts';
import { dossierSchema } from './schema.ts';

const under = '/dossiers/:id/fee-receipts';

/** The numbered papers of a dossier's money. */
export const dossierFeeRoutes: Route[] = [
  {
    method: 'get',
    path: under,
    summary: 'Receipts and refunds of a dossier, oldest first; cancelled ones keep their number',
    access: 'dossier.read',
    answer: { status: 200, schema: { type: 'array', items: feeReceiptSchema } },
    async read(call) {
      const dossier = await findDossier(call);
      return (await feeReceiptsOf(call.office.pool, dossier.id)).map(presentFeeReceipt);
    },
  },
  {
    method: 'get',
    path: `${under}/:receiptId/receipt.pdf`,
    summary: 'Biên lai thu phí or phiếu hoàn phí, A5',
    access: 'dossier.read',
    answer: { status: 200, type: 'application/pdf' },
    async read(call) {
      const dossier = await findDossier(call);
      const { pdf, name } = await renderFeeReceipt(call.office, dossier, call.params['receiptId'] ?? '');
      return new FileReply(pdf, 'application/pdf', name);
    },
  },
  {
    method: 'post',
    path: `${under}/:receiptId/cancellation`,
    summary: 'Cancels a receipt: its number stays in the book with the reason',
    access: 'fee.cancel',
    body: cancellationSchema,
    answer: { status: 200, schema: dossierSchema },
    async write(call, trx) {
      const dossier = await takeDossier(call, trx, 'fee.cancel');
      const { reason } = call.body as { reason: string };
      const receiptId = call.params['receiptId'] ?? '';
      await cancelFeeReceipt(trx, call.office, dossier, { receiptId, reason, by: call.person });
      return presentFull(trx, call, await lockDossier(trx, dossier.id));
    },
  },
  {
    method: 'post',
    path: `${under}/:receiptId/refund`,
    summary: 'Gives money back under a number of its own: dossier refused or stopped, or too much paid',
    access: 'fee.refund',
    body: refundSchema,
    answer: { status: 201, schema: dossierSchema },
    async write(call, trx) {
      const dossier = await takeDossier(call, trx, 'fee.refund');
      const refund = call.body as Omit<Refund, 'receiptId' | 'by'>;
      const receiptId = call.params['receiptId'] ?? '';
      await refundFee(trx, call.office, dossier, { ...refund, receiptId, by: call.person });
      return presentFull(trx, call, await lockDossier(trx, dossier.id));
    },
  },
];
