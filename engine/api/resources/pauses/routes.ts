import type { Trx } from '#engine/db/office-pool.ts';
import { isUuid, lockDossier } from '#engine/office/dossiers/lock-dossier.ts';
import { beginPause } from '#engine/office/pauses/begin-pause.ts';
import { endPause } from '#engine/office/pauses/end-pause.ts';
import type { WaitKind } from '#engine/office/pauses/wait-kinds.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { expireSupplement } from '#engine/office/supplements/expire-supplement.ts';
import { takeDossier } from '#engine/api/resources/dossiers/find-dossier.ts';
import { presentFull } from '#engine/api/resources/dossiers/present-full.ts';
import { dossierSchema } from '#engine/api/resources/dossiers/schema.ts';
import type { Call, Route } from '#engine/api/route.ts';
import { expirySchema, pauseEndSchema, pauseSchema } from './schema.ts';

interface PauseBody {
  kind: WaitKind;
  reason: string;
  legalBasis?: string;
  expectedUntil?: string;
  from?: string;
  noticeNumber?: string;
  amount?: number;
  issuer?: string;
  agency?: string;
}

const answer = { status: 200, schema: dossierSchema };
const present = async (call: Call, trx: Trx, id: string) =>
  presentFull(trx, call, await lockDossier(trx, id));
const moment = (text: string | undefined) => (text === undefined ? undefined : new Date(text));

/** Waits that an officer begins and ends; and the end of a supplement that never came. */
export const pauseRoutes: Route[] = [
  {
    method: 'post',
    path: '/dossiers/:id/pauses',
    summary: 'Pauses the law’s clock: for a tax payment, another agency, an inquiry or an appearance',
    access: 'dossier.read',
    body: pauseSchema,
    answer: { status: 201, schema: dossierSchema },
    async write(call, trx) {
      const dossier = await takeDossier(call, trx);
      const { kind, reason, legalBasis, expectedUntil, from, ...detail } = call.body as PauseBody;
      await beginPause(trx, call.office, dossier, {
        kind,
        reason,
        legalBasis,
        expectedUntil: moment(expectedUntil),
        from: moment(from),
        detail,
        by: call.person,
      });
      return present(call, trx, dossier.id);
    },
  },
  {
    method: 'post',
    path: '/dossiers/:id/pauses/:pauseId/end',
    summary: 'Ends a pause: both clocks run on with what was left',
    access: 'dossier.read',
    body: pauseEndSchema,
    answer,
    async write(call, trx) {
      const dossier = await takeDossier(call, trx);
      const pauseId = call.params['pauseId'] ?? '';
      if (!isUuid(pauseId)) throw new OfficeProblem('not-found');
      const { to, note } = call.body as { to?: string; note?: string };
      const { person: by, correlationId } = call;
      await endPause(trx, call.office, dossier, { pauseId, to: moment(to), note, by, correlationId });
      return present(call, trx, dossier.id);
    },
  },
  {
    method: 'post',
    path: '/dossiers/:id/supplement-expiry',
    summary: 'Mẫu 03: refuses a dossier whose supplement did not come in time',
    access: 'supplement.expire',
    body: expirySchema,
    answer,
    async write(call, trx) {
      const dossier = await takeDossier(call, trx, 'supplement.expire');
      const { reason } = call.body as { reason?: string };
      const { person, correlationId } = call;
      const by = { id: person.id, name: person.name };
      await expireSupplement(trx, call.office, dossier, { reason, by, correlationId });
      return present(call, trx, dossier.id);
    },
  },
];
