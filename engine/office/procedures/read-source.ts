import type { Queryable } from '#engine/db/office-pool.ts';

/** A version's diagram as the designer drew it, without hidden elements; undefined when there is no such version. */
export async function readSource(db: Queryable, code: string, version: number): Promise<string | undefined> {
  const { rows } = await db.query<{ source: string }>(
    'SELECT source FROM procedure_versions WHERE code = $1 AND version = $2',
    [code, version],
  );
  return rows[0]?.source;
}

/** How many dossiers still run on each version of a procedure. */
export async function runningDossiers(db: Queryable, code: string): Promise<Map<number, number>> {
  const { rows } = await db.query<{ procedure_version: number; running: number }>(
    `SELECT procedure_version, count(*)::int AS running FROM dossiers
     WHERE procedure = $1 AND ended_at IS NULL AND received_at IS NOT NULL GROUP BY procedure_version`,
    [code],
  );
  return new Map(rows.map((row) => [row.procedure_version, row.running]));
}
