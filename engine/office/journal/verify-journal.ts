import type pg from 'pg';
import { entryHash, type Actor } from './entry-hash.ts';
import { sealHash } from './seal-journal.ts';

export interface Verification {
  ok: boolean;
  entries: number;
  /** The first entry, in the order of chains, that doesn't follow from the one before it; null when all do. */
  firstBrokenId: string | null;
  seals: number;
  /** Number of the first seal that doesn't match what it sealed. */
  firstBrokenSeal: number | null;
}

interface Row {
  id: string;
  dossier_id: string | null;
  seq: number;
  at: Date;
  actor: Actor;
  action: string;
  detail: Record<string, unknown>;
  hash: string;
}

const PAGE = 5_000;

/**
 * Recomputes the whole journal: every chain entry by entry, every chain's head against its dossier, every seal. A
 * changed, missing, added or reordered entry breaks one of them (docs/decisions/0007).
 */
export async function verifyJournal(pool: pg.Pool): Promise<Verification> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const chains = await verifyChains(client);
    const headless = await client.query<{ id: string }>(
      `SELECT d.id FROM dossiers d LEFT JOIN journal j ON j.dossier_id = d.id AND j.seq = d.journal_seq
       WHERE d.journal_seq > 0 AND j.hash IS DISTINCT FROM d.journal_hash LIMIT 1`,
    );
    const seals = await verifySeals(client);
    const firstBrokenId = chains.firstBrokenId ?? headless.rows[0]?.id ?? null;
    return {
      ok: firstBrokenId === null && seals.firstBrokenSeal === null,
      entries: chains.entries,
      firstBrokenId,
      ...seals,
    };
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    client.release();
  }
}

async function verifyChains(client: pg.PoolClient) {
  await client.query(
    `DECLARE entries NO SCROLL CURSOR FOR SELECT id, dossier_id, seq, at, actor, action, detail, hash
     FROM journal ORDER BY dossier_id NULLS FIRST, seq`,
  );
  let entries = 0;
  let chain: string | null | undefined;
  let previous = { seq: 0, hash: '' };
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${PAGE} FROM entries`);
    if (rows.length === 0) return { entries, firstBrokenId: null };
    for (const row of rows) {
      if (row.dossier_id !== chain) previous = { seq: 0, hash: '' };
      chain = row.dossier_id;
      const { dossier_id: dossierId, hash, ...entry } = row;
      const right =
        row.seq === previous.seq + 1 && entryHash(previous.hash, { ...entry, dossierId }) === hash;
      if (!right) return { entries, firstBrokenId: row.id };
      previous = { seq: row.seq, hash };
      entries += 1;
    }
  }
}

async function verifySeals(client: pg.PoolClient) {
  const { rows } = await client.query<{
    n: number;
    sealed_at: Date;
    from_xid: string;
    to_xid: string;
    entries: number;
    hash: string;
  }>('SELECT n, sealed_at, from_xid, to_xid, entries, hash FROM journal_seals ORDER BY n');
  let previous = '';
  for (const [i, seal] of rows.entries()) {
    const sealed = await client.query<{ hash: string }>(
      'SELECT hash FROM journal WHERE xid >= $1::xid8 AND xid < $2::xid8 ORDER BY xid, id',
      [seal.from_xid, seal.to_xid],
    );
    const hashes = sealed.rows.map((row) => row.hash);
    const right = seal.n === i + 1 && seal.entries === hashes.length;
    if (!right || sealHash(previous, seal.sealed_at, hashes) !== seal.hash) {
      return { seals: rows.length, firstBrokenSeal: seal.n };
    }
    previous = seal.hash;
  }
  return { seals: rows.length, firstBrokenSeal: null };
}
