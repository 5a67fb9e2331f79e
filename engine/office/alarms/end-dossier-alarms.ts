import type { Trx } from '#engine/db/office-pool.ts';

/**
 * The law's clock has stopped (`clock`: its own warnings end, and timers that go by its dates wait until it should run
 * again), or the dossier has ended (`all`).
 */
export async function endDossierAlarms(trx: Trx, dossierId: string, which: 'clock' | 'all'): Promise<void> {
  await trx.query({
    name: 'alarms-end',
    text: `UPDATE alarms SET due_at = NULL,
              state = CASE WHEN $2 = 'all' OR kind = 'clock' THEN 'ended' ELSE 'paused' END
            WHERE dossier_id = $1
              AND (kind = 'clock' AND state = 'running' OR kind <> 'clock' AND state IN ('running', 'paused'))
              AND ($2 = 'all' OR kind = 'clock' OR counting->>'kind' IN ('share', 'beforeDue'))`,
    values: [dossierId, which],
  });
}
