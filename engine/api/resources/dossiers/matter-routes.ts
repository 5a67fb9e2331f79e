import { lockDossier } from '#engine/office/dossiers/lock-dossier.ts';
import type { SubmittedDocument } from '#engine/office/dossiers/submission.ts';
import { answerSupplement } from '#engine/office/supplements/answer-supplement.ts';
import { requestSupplement, type SupplementRequest } from '#engine/office/supplements/request-supplement.ts';
import { decideWithdrawal, requestWithdrawal } from '#engine/office/withdrawals/withdrawals.ts';
import type { Trx } from '#engine/db/office-pool.ts';
import type { Call, Route } from '#engine/api/route.ts';
import { takeDossier } from './find-dossier.ts';
import { presentFull } from './present-full.ts';
import {
  decisionSchema,
  dossierSchema,
  reasonSchema,
  supplementRequestSchema,
  supplementSchema,
} from './schema.ts';

const answer = { status: 200, schema: dossierSchema };

async function present(call: Call, trx: Trx, id: string) {
  return presentFull(trx, call, await lockDossier(trx, id));
}

/** What happens to a dossier beside its steps: supplements, withdrawals. */
export const dossierMatterRoutes: Route[] = [
  {
    method: 'post',
    path: '/dossiers/:id/supplement-requests',
    summary: 'Mẫu 02: asks for what is missing; in processing both clocks pause',
    access: 'dossier.read',
    body: supplementRequestSchema,
    answer,
    async write(call, trx) {
      const { office, person, body, correlationId } = call;
      const dossier = await takeDossier(call, trx);
      const { until, ...asked } = body as Omit<SupplementRequest, 'until'> & { until?: string };
      await requestSupplement(trx, office, dossier, {
        ...asked,
        until: until === undefined ? undefined : new Date(until),
        by: person,
        correlationId,
      });
      return present(call, trx, dossier.id);
    },
  },
  {
    method: 'post',
    path: '/dossiers/:id/supplements',
    summary: 'Takes what was asked for',
    access: 'supplement.answer',
    body: supplementSchema,
    answer,
    async write(call, trx) {
      const { office, person, body, language, correlationId } = call;
      const dossier = await takeDossier(call, trx, 'supplement.answer');
      await answerSupplement(trx, office, dossier, {
        ...(body as { form?: Record<string, unknown>; documents?: SubmittedDocument[]; note?: string }),
        by: { id: person.id, name: person.name },
        language,
        correlationId,
      });
      return present(call, trx, dossier.id);
    },
  },
  {
    method: 'post',
    path: '/dossiers/:id/withdrawal',
    summary: 'The citizen asks to withdraw',
    access: 'withdrawal.request',
    body: reasonSchema,
    answer,
    async write(call, trx) {
      const dossier = await takeDossier(call, trx, 'withdrawal.request');
      const { reason } = call.body as { reason: string };
      await requestWithdrawal(trx, call.office, dossier, { reason, by: call.person });
      return present(call, trx, dossier.id);
    },
  },
  {
    method: 'post',
    path: '/dossiers/:id/withdrawal-decision',
    summary: 'The leader decides on a withdrawal',
    access: 'withdrawal.decide',
    body: decisionSchema,
    answer,
    async write(call, trx) {
      const dossier = await takeDossier(call, trx, 'withdrawal.decide');
      const decision = call.body as { accept: boolean; reason: string };
      const { person: by, correlationId } = call;
      await decideWithdrawal(trx, call.office, dossier, { ...decision, by, correlationId });
      return present(call, trx, dossier.id);
    },
  },
];
