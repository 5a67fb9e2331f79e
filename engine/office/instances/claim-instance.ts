import type { ArrivedJob, ClaimInstanceAnswer } from '#engine/zeebe/ports.ts';
import { inTransaction } from '#engine/db/transaction.ts';
import { startScopeAlarms } from '../alarms/start-scope-alarms.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { isUuid } from '../dossiers/lock-dossier.ts';
import { isTerminal } from '../dossiers/status.ts';
import type { Office } from '../office.ts';

/**
 * `motcua:begin`: the first instance that carries the dossier's `motcuaStart` gets it; a second one, made by a repeated
 * CreateProcessInstance, is a stranger and so is the instance of a dossier that has ended meanwhile.
 */
export async function claimInstance(office: Office, job: ArrivedJob): Promise<ClaimInstanceAnswer> {
  if (!isUuid(job.dossierId)) return 'stranger';
  return inTransaction(office.pool, async (trx) => {
    const { rows } = await trx.query<DossierRow>({
      name: 'dossier-lock',
      text: 'SELECT * FROM dossiers WHERE id = $1 FOR UPDATE',
      values: [job.dossierId],
    });
    const dossier = rows[0];
    const start = job.variables['motcuaStart'];
    if (!dossier || isTerminal(dossier.status) || dossier.motcua_start !== start) return 'stranger';
    if (dossier.instance_key !== null) {
      return dossier.instance_key === job.processInstanceKey ? 'claimed' : 'stranger';
    }
    await trx.query({
      name: 'dossier-claim-instance',
      text: 'UPDATE dossiers SET instance_key = $2 WHERE id = $1',
      values: [dossier.id, job.processInstanceKey],
    });
    await startScopeAlarms(trx, office, job);
    return 'claimed';
  });
}
