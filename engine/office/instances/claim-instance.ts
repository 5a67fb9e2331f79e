import type { ArrivedJob, ClaimInstanceAnswer } from '#engine/zeebe/ports.ts';
import { isUuid } from '../dossiers/lock-dossier.ts';
import type { Office } from '../office.ts';

const claim = {
  name: 'dossier-claim-instance',
  text: `UPDATE dossiers SET instance_key = $2 WHERE id = $1 AND motcua_start = $3
      AND (instance_key IS NULL OR instance_key = $2) AND status NOT IN ('returned', 'refused', 'stopped')`,
};

/**
 * `motcua:begin`: the first instance that carries the dossier's `motcuaStart` gets it; a second one, made by a repeated
 * CreateProcessInstance, is a stranger and so is the instance of a dossier that has ended meanwhile.
 */
export async function claimInstance(office: Office, job: ArrivedJob): Promise<ClaimInstanceAnswer> {
  const start = job.variables['motcuaStart'];
  if (!isUuid(job.dossierId) || typeof start !== 'string' || !isUuid(start)) return 'stranger';
  const claimed = await office.pool.query({
    ...claim,
    values: [job.dossierId, job.processInstanceKey, start],
  });
  return claimed.rowCount === 1 ? 'claimed' : 'stranger';
}
