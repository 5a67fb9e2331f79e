import { isUuid, lockDossier } from '#engine/office/dossiers/lock-dossier.ts';
import type { LatenessCause } from '#engine/office/lateness/lateness-cause.ts';
import { confirmCause, proposeCause } from '#engine/office/lateness/propose-cause.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import type { Route } from '#engine/api/route.ts';
import { takeDossier } from '#engine/api/resources/dossiers/find-dossier.ts';
import { presentFull } from '#engine/api/resources/dossiers/present-full.ts';
import { dossierSchema } from '#engine/api/resources/dossiers/schema.ts';
import { causeConfirmationSchema, causeProposalSchema } from './schema.ts';

/** The cause of one dossier's lateness: said by an officer, confirmed by the leader. */
export const causeRoutes: Route[] = [
  {
    method: 'post',
    path: '/dossiers/:id/lateness-causes',
    summary: 'An officer says why the dossier is late; it stays late',
    access: 'lateness.propose',
    body: causeProposalSchema,
    answer: { status: 201, schema: { type: 'object', required: ['id'] } },
    async write(call, trx) {
      const dossier = await takeDossier(call, trx, 'lateness.propose');
      const proposal = call.body as { cause: LatenessCause; text: string };
      return { id: await proposeCause(trx, call.office, dossier, { ...proposal, by: call.person }) };
    },
  },
  {
    method: 'post',
    path: '/dossiers/:id/lateness-causes/:causeId/confirmation',
    summary: 'The leader confirms the cause, or puts another in its place with a reason',
    access: 'lateness.confirm',
    body: causeConfirmationSchema,
    answer: { status: 200, schema: dossierSchema },
    async write(call, trx) {
      const dossier = await takeDossier(call, trx, 'lateness.confirm');
      const causeId = call.params['causeId'] ?? '';
      if (!isUuid(causeId)) throw new OfficeProblem('not-found');
      await confirmCause(trx, call.office, dossier, {
        ...(call.body as { cause?: LatenessCause; reason?: string }),
        causeId,
        by: call.person,
        language: call.language,
      });
      return presentFull(trx, call, await lockDossier(trx, dossier.id));
    },
  },
];
