import type { Trx } from '#engine/db/office-pool.ts';
import type { Office } from '../office.ts';
import { relayAlarms } from './relay-alarms.ts';

/**
 * A wait has ended: what waited with the law's clock is counted on, unless another wait is open. Call it after the clock
 * itself was resumed.
 */
export async function resumeAlarms(trx: Trx, office: Office, dossierId: string, _at: Date): Promise<void> {
  await relayAlarms(trx, office, dossierId);
}
