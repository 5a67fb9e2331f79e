import type { Trx } from '#engine/db/office-pool.ts';

/** A request that waits for its answer. */
export interface OpenRequest {
  id: string;
  until: Date | null;
  items: string[];
  /** When the end of its window was put on record. */
  window_passed_at: Date | null;
}

/** The open request of a dossier whose row the caller holds; undefined when there is none. */
export async function openRequest(trx: Trx, dossierId: string): Promise<OpenRequest | undefined> {
  const { rows } = await trx.query<OpenRequest>(
    `SELECT id, until, items, window_passed_at FROM supplement_requests
     WHERE dossier_id = $1 AND answered_at IS NULL AND expired_at IS NULL`,
    [dossierId],
  );
  return rows[0];
}
