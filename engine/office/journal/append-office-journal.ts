import { v7 as newId } from 'uuid';
import type { Trx } from '#engine/db/office-pool.ts';
import type { NewEntry } from './append-journal.ts';
import { entryHash } from './entry-hash.ts';

/** Appends one act that belongs to no dossier (a sign-in, a publication). Writers of this chain wait for each other. */
export async function appendOfficeJournal(trx: Trx, entry: NewEntry): Promise<void> {
  const { rows } = await trx.query<{ seq: number; hash: string }>(
    'SELECT seq, hash FROM journal_head FOR UPDATE',
  );
  const head = rows[0];
  if (!head) throw new Error('Expected the journal to have a head row but found none.');
  const full = {
    id: newId(),
    dossierId: null,
    seq: head.seq + 1,
    at: entry.at,
    actor: entry.actor,
    action: entry.action,
    detail: entry.detail ?? {},
  };
  const hash = entryHash(head.hash, full);
  await trx.query(
    'INSERT INTO journal (id, dossier_id, seq, at, actor, action, detail, hash) VALUES ($1, NULL, $2, $3, $4, $5, $6, $7)',
    [full.id, full.seq, full.at, JSON.stringify(full.actor), full.action, JSON.stringify(full.detail), hash],
  );
  await trx.query('UPDATE journal_head SET seq = $1, hash = $2', [full.seq, hash]);
}
