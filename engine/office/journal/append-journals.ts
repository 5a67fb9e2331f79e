import { v7 as newId } from 'uuid';
import type { Trx } from '#engine/db/office-pool.ts';
import { sendLater } from '#engine/db/transaction.ts';
import type { ChainHead, NewEntry } from './append-journal.ts';
import { entryHash } from './entry-hash.ts';

const insert = {
  name: 'journals-append',
  text: `INSERT INTO journal (id, dossier_id, seq, at, actor, action, detail, hash)
    SELECT e.id, e."dossierId", e.seq, e.at, e.actor, e.action, e.detail, e.hash
    FROM jsonb_to_recordset($1::jsonb)
      AS e(id uuid, "dossierId" uuid, seq int, at timestamptz, actor jsonb, action text, detail jsonb, hash text)`,
};

/**
 * Appends one entry to each of many dossiers' chains in one statement. Every `head` must come from its dossier's row held
 * `FOR UPDATE` in this transaction, and is moved on; the caller writes it on that row in the same transaction, with what
 * else it changes there (`storeDueDates`), because a row written twice costs twice. A dossier may be named once.
 */
export async function appendJournals(
  trx: Trx,
  appends: readonly { dossierId: string; head: ChainHead; entry: NewEntry }[],
): Promise<void> {
  if (appends.length === 0) return;
  const rows = appends.map(({ dossierId, head, entry }) => {
    const full = {
      id: newId(),
      dossierId,
      seq: head.journal_seq + 1,
      at: entry.at,
      actor: entry.actor,
      action: entry.action,
      detail: entry.detail ?? {},
    };
    head.journal_hash = entryHash(head.journal_hash, full);
    head.journal_seq = full.seq;
    return { ...full, hash: head.journal_hash };
  });
  await sendLater(trx, { ...insert, values: [JSON.stringify(rows)] });
}
