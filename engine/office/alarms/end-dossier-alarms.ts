import type { Trx } from '#engine/db/office-pool.ts';

/** The law's clock has stopped (`clock`: its own warnings end), or the dossier has ended (`all`). */
export async function endDossierAlarms(trx: Trx, dossierId: string, which: 'clock' | 'all'): Promise<void> {
  await trx.query({
    name: 'alarms-end',
    text: `UPDATE alarms SET state = 'ended', due_at = NULL
            WHERE dossier_id = $1 AND state IN ('running', 'paused') AND ($2 = 'all' OR kind = 'clock')`,
    values: [dossierId, which],
  });
}
