import { correctedFacts } from '#engine/office/corrections/corrected-facts.ts';
import { decideCorrection } from '#engine/office/corrections/decide-correction.ts';
import { proposeCorrection, requireCorrectable } from '#engine/office/corrections/propose-correction.ts';
import { correctionBounds, requireReceiptWithin } from '#engine/office/corrections/receipt-bounds.ts';
import { isUuid, lockDossier } from '#engine/office/dossiers/lock-dossier.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { toOfficeIso } from '#engine/office/time/office-day.ts';
import { askInstant } from '#engine/api/ask-instant.ts';
import { findDossier, takeDossier } from '#engine/api/resources/dossiers/find-dossier.ts';
import { presentFull } from '#engine/api/resources/dossiers/present-full.ts';
import { dossierSchema } from '#engine/api/resources/dossiers/schema.ts';
import type { Route } from '#engine/api/route.ts';
import { correctionDecisionSchema, correctionSchema } from './schema.ts';

/** Corrections of the moment of receipt: seen before, proposed by the counter, decided by another person. */
export const correctionRoutes: Route[] = [
  {
    method: 'get',
    path: '/dossiers/:id/receipt-corrections/preview',
    summary: 'Within which moments a receipt may be corrected, and with ?receivedAt= the dates it would have',
    access: 'dossier.read',
    answer: { status: 200, schema: { type: 'object', required: ['earliest', 'latest'] } },
    async read(call) {
      const { office } = call;
      const dossier = await findDossier(call);
      requireCorrectable(dossier);
      const bounds = await correctionBounds(office.pool, office, dossier);
      const shown = { earliest: toOfficeIso(bounds.earliest), latest: toOfficeIso(bounds.latest) };
      const receivedAt = askInstant('receivedAt', call.query['receivedAt']);
      if (receivedAt === undefined) return shown;
      requireReceiptWithin(receivedAt, bounds);
      const { facts, dates } = await correctedFacts(office.pool, office, dossier, receivedAt);
      return {
        ...shown,
        receivedAt: toOfficeIso(facts.receivedAt),
        dueAt: toOfficeIso(dates.firstDueAt),
        statutoryDueAt: toOfficeIso(dates.statutoryDueAt),
        initiative: facts.initiative && {
          code: facts.initiative.code,
          name: facts.initiative.names[call.language],
        },
      };
    },
  },
  {
    method: 'post',
    path: '/dossiers/:id/receipt-corrections',
    summary: 'Proposes another moment of receipt; nothing moves until another person decides',
    access: 'receipt.correct',
    body: correctionSchema,
    answer: { status: 201, schema: { type: 'object', required: ['id'] } },
    async write(call, trx) {
      const dossier = await takeDossier(call, trx, 'receipt.correct');
      const { receivedAt, reason } = call.body as { receivedAt: string; reason: string };
      const proposal = { receivedAt: new Date(receivedAt), reason, by: call.person };
      return { id: await proposeCorrection(trx, call.office, dossier, proposal) };
    },
  },
  {
    method: 'post',
    path: '/dossiers/:id/receipt-corrections/:correctionId/decision',
    summary: 'Decides on a correction: accepted, both clocks are laid afresh from the corrected moment',
    access: 'receipt.correct.decide',
    body: correctionDecisionSchema,
    answer: { status: 200, schema: dossierSchema },
    async write(call, trx) {
      const dossier = await takeDossier(call, trx, 'receipt.correct.decide');
      const correctionId = call.params['correctionId'] ?? '';
      if (!isUuid(correctionId)) throw new OfficeProblem('not-found');
      const decision = call.body as { accept: boolean; reason: string };
      await decideCorrection(trx, call.office, dossier, { ...decision, correctionId, by: call.person });
      return presentFull(trx, call, await lockDossier(trx, dossier.id));
    },
  },
];
