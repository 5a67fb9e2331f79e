import type { Trx } from '#engine/db/office-pool.ts';
import { afterCommit } from '#engine/db/transaction.ts';
import type { ArrivedJob } from '#engine/zeebe/ports.ts';
import type { Office } from '../office.ts';
import { startAlarms } from './start-alarms.ts';
import { timersOf } from './timers-of.ts';

/**
 * `motcua:arm`: the arming id for the element its header names, made once per job, so that a job delivered twice answers
 * the same. Starts the alarms too, unless they start with a user task's own job. The caller holds the dossier's row and
 * has checked the instance.
 */
export async function armElement(trx: Trx, office: Office, job: ArrivedJob): Promise<string> {
  const timers = timersOf(job);
  const withArm = job.headers['motcua:starts'] !== 'task';
  const pauses = job.headers['motcua:pauses'] === 'true';
  const inserted = await trx.query<{ id: string }>({
    name: 'arming-insert',
    text: `INSERT INTO armings (id, dossier_id, arm_job_key, element_id, timers, pauses, state, armed_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (arm_job_key) DO NOTHING RETURNING id`,
    values: [
      office.newId(),
      job.dossierId,
      job.jobKey,
      job.headers['motcua:arms'] ?? '',
      JSON.stringify(timers),
      pauses,
      withArm ? 'started' : 'armed',
      office.officeClock.now(),
    ],
  });
  const armingId = inserted.rows[0]?.id;
  if (armingId === undefined) return armingOfJob(trx, job.jobKey);
  afterCommit(trx, () => office.fault('alarm:armed'));
  if (withArm) {
    await startAlarms(trx, office, {
      dossierId: job.dossierId,
      armingId,
      correlationKey: armingId,
      timers,
      pauses,
    });
  }
  return armingId;
}

async function armingOfJob(trx: Trx, jobKey: string): Promise<string> {
  const { rows } = await trx.query<{ id: string }>('SELECT id FROM armings WHERE arm_job_key = $1', [jobKey]);
  if (!rows[0]) throw new Error(`Expected an arming for job ${jobKey} but there is none.`);
  return rows[0].id;
}
