import type { Trx } from '../office-pool.ts';
import { afterCommit } from '../transaction.ts';
import { wakeSenders } from './wake-up.ts';

/** An administrator has removed the cause: what the broker refused of this dossier is sent again. Answers how many. */
export async function retryRefused(trx: Trx, dossierId: string): Promise<number> {
  const { rowCount } = await trx.query(
    'UPDATE outbox SET refused_at = NULL, reason = NULL WHERE dossier_id = $1 AND refused_at IS NOT NULL',
    [dossierId],
  );
  afterCommit(trx, wakeSenders);
  return rowCount ?? 0;
}
