import type { Queryable } from '#engine/db/office-pool.ts';
import { inTransaction } from '#engine/db/transaction.ts';
import type { ArrivedJob, ClaimInstanceAnswer } from '#engine/zeebe/ports.ts';
import { startScopeAlarms } from '../alarms/start-scope-alarms.ts';
import { timersOf } from '../alarms/timers-of.ts';
import { isUuid } from '../dossiers/lock-dossier.ts';
import type { Office } from '../office.ts';

const claim = {
  name: 'dossier-claim-instance',
  text: `UPDATE dossiers SET instance_key = $2 WHERE id = $1 AND motcua_start = $3
      AND (instance_key IS NULL OR instance_key = $2) AND status NOT IN ('returned', 'refused', 'stopped')`,
};

/**
 * `motcua:begin`: the first instance that carries the dossier's `motcuaStart` gets it; a second one, made by a repeated
 * CreateProcessInstance, is a stranger and so is the instance of a dossier that has ended meanwhile. The timers of the
 * process' own event sub-processes start with it, in the same transaction.
 */
export async function claimInstance(office: Office, job: ArrivedJob): Promise<ClaimInstanceAnswer> {
  const start = job.variables['motcuaStart'];
  if (!isUuid(job.dossierId) || typeof start !== 'string' || !isUuid(start)) return 'stranger';
  if (timersOf(job).length === 0) return claimFor(office.pool, job, start);
  return inTransaction(office.pool, async (trx) => {
    const answer = await claimFor(trx, job, start);
    if (answer === 'claimed') await startScopeAlarms(trx, office, job);
    return answer;
  });
}

async function claimFor(db: Queryable, job: ArrivedJob, start: string): Promise<ClaimInstanceAnswer> {
  const values = [job.dossierId, job.processInstanceKey, start];
  const claimed = await db.query({ ...claim, values });
  return claimed.rowCount === 1 ? 'claimed' : 'stranger';
}
