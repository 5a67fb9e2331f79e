import type { Trx } from '#engine/db/office-pool.ts';
import type { Policy } from '#engine/deadline/pauses.ts';
import type { Office } from '../office.ts';
import { relayAlarms } from './relay-alarms.ts';

/**
 * The law's clock is paused: what goes by it waits with it. Call it after the clock itself was paused; plain timers go
 * on. The caller holds the dossier's row.
 */
export async function pauseAlarms(
  trx: Trx,
  office: Office,
  dossierId: string,
  { policy }: { at: Date; policy: Policy },
): Promise<void> {
  if (policy !== 'run') await relayAlarms(trx, office, dossierId);
}
