import type { Queryable } from '#engine/db/office-pool.ts';

/** Whether a wait that stops the law's clock is open. */
export async function isClockPaused(db: Queryable, dossierId: string): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'clock-pause-open',
    text: `SELECT FROM clock_pauses WHERE dossier_id = $1 AND to_at IS NULL AND policy <> 'run' LIMIT 1`,
    values: [dossierId],
  });
  return rowCount !== 0;
}
