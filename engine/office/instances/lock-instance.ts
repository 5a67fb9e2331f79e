import type { Trx } from '#engine/db/office-pool.ts';
import type { ArrivedJob } from '#engine/zeebe/ports.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { isUuid } from '../dossiers/lock-dossier.ts';
import { isTerminal } from '../dossiers/status.ts';

/**
 * Takes the row of a job's dossier; undefined when the job's instance doesn't run it: another one does, it has ended,
 * or it was never ours. Every worker asks this first.
 */
export async function lockInstance(trx: Trx, job: ArrivedJob): Promise<DossierRow | undefined> {
  if (!isUuid(job.dossierId)) return undefined;
  const { rows } = await trx.query<DossierRow>({
    name: 'dossier-lock',
    text: 'SELECT * FROM dossiers WHERE id = $1 FOR UPDATE',
    values: [job.dossierId],
  });
  const dossier = rows[0];
  if (!dossier || dossier.instance_key !== job.processInstanceKey || isTerminal(dossier.status))
    return undefined;
  return dossier;
}
