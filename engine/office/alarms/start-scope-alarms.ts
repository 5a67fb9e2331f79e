import type { Trx } from '#engine/db/office-pool.ts';
import type { ArrivedJob } from '#engine/zeebe/ports.ts';
import { isUuid } from '../dossiers/lock-dossier.ts';
import type { Office } from '../office.ts';
import { startAlarms } from './start-alarms.ts';
import { timersOf } from './timers-of.ts';

/**
 * The timers of a scope's event sub-processes start: of the process itself with `motcua:begin` (key: `motcuaStart`), of a
 * sub-process with `motcua:started` (key: its arming id, with the loop counter of a multi-instance one).
 */
export async function startScopeAlarms(trx: Trx, office: Office, job: ArrivedJob): Promise<void> {
  const inner = job.variables['motcuaArm'];
  const key = typeof inner === 'string' ? inner : job.variables['motcuaStart'];
  if (typeof key !== 'string') return;
  const armingId = typeof inner === 'string' ? (inner.split(':')[0] ?? '') : '';
  await startAlarms(trx, office, {
    dossierId: job.dossierId,
    armingId: isUuid(armingId) ? armingId : null,
    correlationKey: key,
    timers: timersOf(job),
    pauses: false,
  });
}
