import type { Trx } from '#engine/db/office-pool.ts';
import type { Policy } from '#engine/deadline/pauses.ts';
import type { Office } from '../office.ts';
import type { AlarmPause } from './alarm-pause.ts';

/**
 * The law's clock is paused: what is counted in working time stops with it, and its own warnings wait to be laid afresh.
 * What has already fallen due fires all the same; plain timers go on. The caller holds the dossier's row.
 */
export async function pauseAlarms(
  trx: Trx,
  _office: Office,
  dossierId: string,
  { at, policy }: { at: Date; policy: Policy },
): Promise<void> {
  if (policy === 'run') return;
  const pause: AlarmPause = { from: at.toISOString(), to: null, policy };
  await trx.query({
    name: 'alarms-pause',
    text: `UPDATE alarms SET state = 'paused', due_at = NULL, pauses = pauses || $3::jsonb
            WHERE dossier_id = $1 AND state = 'running' AND stops AND due_at > $2`,
    values: [dossierId, at, JSON.stringify([pause])],
  });
  await trx.query({
    name: 'clock-alarms-drop',
    text: `DELETE FROM alarms WHERE dossier_id = $1 AND kind = 'clock' AND state = 'running' AND due_at > $2`,
    values: [dossierId, at],
  });
}
