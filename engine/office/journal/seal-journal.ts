import { createHash } from 'node:crypto';
import type pg from 'pg';
import { inTransaction } from '#engine/db/transaction.ts';

/** SHA-256 over the seal before, its moment and the hashes it covers, in the order of their transactions. */
export function sealHash(previous: string, sealedAt: Date, hashes: readonly string[]): string {
  return createHash('sha256')
    .update(`${previous}\n${sealedAt.toISOString()}\n${hashes.join('\n')}`)
    .digest('hex');
}

const SEAL_LOCK = 7_205_003;

/**
 * Seals what has been committed since the last seal: every entry of a transaction older than any that still runs. So
 * writers of different dossiers never wait for one global chain, and nothing can slip in behind a seal. Nothing new,
 * no seal. Answers how many entries were sealed.
 */
export async function sealJournal(pool: pg.Pool, now: Date): Promise<number> {
  return inTransaction(pool, async (trx) => {
    await trx.query('SELECT pg_advisory_xact_lock($1)', [SEAL_LOCK]);
    const last = await trx.query<{ n: number; to_xid: string; hash: string }>(
      'SELECT n, to_xid, hash FROM journal_seals ORDER BY n DESC LIMIT 1',
    );
    const before = last.rows[0] ?? { n: 0, to_xid: '0', hash: '' };
    const end = await trx.query<{ to_xid: string }>(
      'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS to_xid',
    );
    const to = end.rows[0]?.to_xid ?? before.to_xid;
    const { rows } = await trx.query<{ hash: string }>(
      'SELECT hash FROM journal WHERE xid >= $1::xid8 AND xid < $2::xid8 ORDER BY xid, id',
      [before.to_xid, to],
    );
    if (rows.length === 0) return 0;
    const hash = sealHash(
      before.hash,
      now,
      rows.map((row) => row.hash),
    );
    await trx.query(
      'INSERT INTO journal_seals (n, sealed_at, from_xid, to_xid, entries, hash) VALUES ($1, $2, $3, $4, $5, $6)',
      [before.n + 1, now, before.to_xid, to, rows.length, hash],
    );
    return rows.length;
  });
}
