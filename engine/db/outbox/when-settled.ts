import type pg from 'pg';

const LOOK_AGAIN_MS = 20;

/**
 * Resolves with true when the broker has acknowledged (or refused) everything the outbox held when it was asked, with
 * false when `timeoutMs` of machine time passed first. For moving the office clock, which answers only then.
 */
export async function whenSettled(pool: pg.Pool, timeoutMs: number): Promise<boolean> {
  const { rows } = await pool.query<{ last: string | null }>('SELECT max(id) AS last FROM outbox');
  const last = rows[0]?.last ?? null;
  if (last === null) return true;
  const end = performance.now() + timeoutMs;
  for (;;) {
    const open = await pool.query(
      `SELECT FROM outbox o WHERE id <= $1
         AND NOT EXISTS (SELECT FROM outbox r WHERE r.dossier_id = o.dossier_id AND r.refused_at IS NOT NULL) LIMIT 1`,
      [last],
    );
    if (open.rowCount === 0) return true;
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
