import type { Queryable } from '../office-pool.ts';

/** How far the broker knows what the office has recorded of a dossier. */
export interface SyncState {
  sync: 'settled' | 'pending' | 'refused';
  /** Why the broker refuses, or why it could not be told yet. */
  reason: string | null;
}

/**
 * The synchronisation axis of each dossier: `settled` when nothing is waiting for the broker, `refused` when it will
 * never accept the next command, else `pending`. Every id asked for is in the answer.
 */
export async function syncState(
  db: Queryable,
  dossierIds: readonly string[],
): Promise<Map<string, SyncState>> {
  const { rows } = await db.query<{ dossier_id: string; refused: boolean; reason: string | null }>({
    name: 'outbox-sync-state',
    text: `SELECT dossier_id, bool_or(refused_at IS NOT NULL) AS refused,
                  (array_agg(reason ORDER BY refused_at NULLS LAST, id))[1] AS reason
             FROM outbox WHERE dossier_id = ANY($1::uuid[]) GROUP BY dossier_id`,
    values: [dossierIds],
  });
  const open = new Map(rows.map((row) => [row.dossier_id, row]));
  return new Map(
    dossierIds.map((id): [string, SyncState] => {
      const row = open.get(id);
      if (!row) return [id, { sync: 'settled', reason: null }];
      return [id, { sync: row.refused ? 'refused' : 'pending', reason: row.reason }];
    }),
  );
}
