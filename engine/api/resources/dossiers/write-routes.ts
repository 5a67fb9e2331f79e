import { keepDossier, receiveAtCounter, receiveKept } from '#engine/office/dossiers/intake.ts';
import type { Submission } from '#engine/office/dossiers/submission.ts';
import { takePayment, type Payment } from '#engine/office/fees/take-payment.ts';
import { refuseDossier } from '#engine/office/refusals/refuse-dossier.ts';
import type { Route } from '#engine/api/route.ts';
import { takeDossier } from './find-dossier.ts';
import { presentBrief } from './present-brief.ts';
import { presentFull } from './present-full.ts';
import { lockDossier } from '#engine/office/dossiers/lock-dossier.ts';
import { dossierSchema, paymentSchema, keptReceiptSchema, reasonSchema, receiptSchema } from './schema.ts';

interface LateBody {
  receivedAt?: string | undefined;
  receivedAtReason?: string | undefined;
}

type ReceiptBody = Submission & LateBody & { receive?: boolean };

function lateReceipt({ receivedAt, receivedAtReason }: LateBody) {
  return { receivedAt: receivedAt === undefined ? undefined : new Date(receivedAt), receivedAtReason };
}

/** Receipt, payment and refusal. */
export const dossierWriteRoutes: Route[] = [
  {
    method: 'post',
    path: '/dossiers',
    summary:
      'The receipt at the counter; with receive: false the dossier is kept there without code or clock',
    access: 'dossier.receive',
    body: receiptSchema,
    answer: { status: 201, schema: dossierSchema },
    async write({ office, person, body, language, correlationId }, trx) {
      const { receive = true, receivedAt, receivedAtReason, ...submission } = body as ReceiptBody;
      const late = lateReceipt({ receivedAt, receivedAtReason });
      const arrival = { submission, by: person, language, correlationId, ...late };
      const row = receive
        ? await receiveAtCounter(trx, office, arrival)
        : await keepDossier(trx, office, arrival);
      return (await presentBrief(trx, office, [row], language))[0];
    },
  },
  {
    method: 'post',
    path: '/dossiers/:id/receipt',
    summary: 'Receives a dossier that was sent online or kept at the counter',
    access: 'dossier.receive',
    body: keptReceiptSchema,
    answer: { status: 200, schema: dossierSchema },
    async write(call, trx) {
      const { office, person, language, correlationId } = call;
      const dossier = await takeDossier(call, trx, 'dossier.receive');
      const late = lateReceipt(call.body as LateBody);
      const row = await receiveKept(trx, office, dossier, { by: person, language, correlationId, ...late });
      return (await presentBrief(trx, office, [row], language))[0];
    },
  },
  {
    method: 'post',
    path: '/dossiers/:id/payments',
    summary: 'Takes a payment',
    access: 'dossier.pay',
    body: paymentSchema,
    answer: { status: 200, schema: dossierSchema },
    async write(call, trx) {
      const dossier = await takeDossier(call, trx, 'dossier.pay');
      const payment = call.body as Omit<Payment, 'by'>;
      await takePayment(trx, call.office, dossier, { ...payment, by: call.person });
      const paid = { ...dossier, fee_paid: String(BigInt(dossier.fee_paid) + BigInt(payment.amount)) };
      return (await presentBrief(trx, call.office, [paid], call.language))[0];
    },
  },
  {
    method: 'post',
    path: '/dossiers/:id/refusal',
    summary: 'Mẫu 03: refuses a dossier before its receipt',
    access: 'dossier.refuse',
    body: reasonSchema,
    answer: { status: 200, schema: dossierSchema },
    async write(call, trx) {
      const dossier = await takeDossier(call, trx, 'dossier.refuse');
      const { reason } = call.body as { reason: string };
      await refuseDossier(trx, call.office, dossier, { reason, by: call.person });
      return presentFull(trx, call, await lockDossier(trx, dossier.id));
    },
  },
];
