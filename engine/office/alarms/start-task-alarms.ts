import type { Trx } from '#engine/db/office-pool.ts';
import type { ArrivedJob } from '#engine/zeebe/ports.ts';
import { isUuid } from '../dossiers/lock-dossier.ts';
import type { Office } from '../office.ts';
import type { AlarmTimer } from '../procedures/publish/procedure-model.ts';
import { startAlarms } from './start-alarms.ts';

/** The job of an armed user task has arrived: its alarms start now, once. Does nothing for a task without timers. */
export async function startTaskAlarms(trx: Trx, office: Office, job: ArrivedJob): Promise<void> {
  const armingId = job.variables['motcuaArm'];
  if (typeof armingId !== 'string' || !isUuid(armingId)) return;
  const { rows } = await trx.query<{ timers: AlarmTimer[]; pauses: boolean }>({
    name: 'arming-start',
    text: `UPDATE armings SET state = 'started' WHERE id = $1 AND dossier_id = $2 AND state = 'armed'
           RETURNING timers, pauses`,
    values: [armingId, job.dossierId],
  });
  const arming = rows[0];
  if (!arming) return;
  await startAlarms(trx, office, {
    dossierId: job.dossierId,
    armingId,
    correlationKey: armingId,
    timers: arming.timers,
    pauses: arming.pauses,
  });
}
