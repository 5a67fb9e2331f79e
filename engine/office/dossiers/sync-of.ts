import type { Queryable } from '#engine/db/office-pool.ts';
import { syncState, type SyncState } from '#engine/db/outbox/sync-state.ts';

/** How far the broker knows of each dossier; every id asked for is in the answer. */
export function syncOf(db: Queryable, rows: readonly { id: string }[]): Promise<Map<string, SyncState>> {
  return syncState(
    db,
    rows.map((row) => row.id),
  );
}
