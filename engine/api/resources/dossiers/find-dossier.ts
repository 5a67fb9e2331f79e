import type { Trx } from '#engine/db/office-pool.ts';
import type { DossierRow } from '#engine/office/dossiers/dossier-row.ts';
import { lockDossier, readDossier } from '#engine/office/dossiers/lock-dossier.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { can, type Action } from '#engine/office/rights/can.ts';
import type { Call } from '#engine/api/route.ts';

/** The dossier of the path, for reading. @throws `not-found` also when it is another agency's */
export async function findDossier(call: Call): Promise<DossierRow> {
  const dossier = await readDossier(call.office.pool, call.params['id'] ?? '');
  requireReadable(call, dossier);
  return dossier;
}

/** The dossier of the path with its row locked, for a write that needs `action` in its agency. */
export async function takeDossier(call: Call, trx: Trx, action?: Action): Promise<DossierRow> {
  const dossier = await lockDossier(trx, call.params['id'] ?? '');
  requireReadable(call, dossier);
  if (action && !can(call.person, action, dossier.agency_id)) throw new OfficeProblem('forbidden');
  return dossier;
}

function requireReadable(call: Call, dossier: DossierRow): void {
  if (!can(call.person, 'dossier.read', dossier.agency_id)) throw new OfficeProblem('not-found');
}
