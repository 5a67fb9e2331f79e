import { v7 as newId } from 'uuid';
import type { Trx } from '#engine/db/office-pool.ts';
import { sendLater } from '#engine/db/transaction.ts';
import type { JournalAction } from './actions.ts';
import { entryHash, type Actor } from './entry-hash.ts';

/** Where a dossier's chain stands; read with its row under `FOR UPDATE`. */
export interface ChainHead {
  journal_seq: number;
  journal_hash: string;
}

export interface NewEntry {
  at: Date;
  actor: Actor;
  action: JournalAction;
  detail?: Record<string, unknown>;
}

const insert = {
  name: 'journal-append',
  text: `WITH rows AS (
      INSERT INTO journal (id, dossier_id, seq, at, actor, action, detail, hash)
      SELECT e.id, $1, e.seq, e.at, e.actor, e.action, e.detail, e.hash
      FROM jsonb_to_recordset($2::jsonb)
        AS e(id uuid, seq int, at timestamptz, actor jsonb, action text, detail jsonb, hash text)
    )
    UPDATE dossiers SET journal_seq = $3, journal_hash = $4 WHERE id = $1`,
};

/**
 * Appends entries to a dossier's chain. `head` must come from the dossier's row held `FOR UPDATE` in this transaction
 * and is moved on, so that several calls in one transaction chain up.
 */
export async function appendJournal(
  trx: Trx,
  dossierId: string,
  head: ChainHead,
  entries: NewEntry[],
): Promise<void> {
  const rows = entries.map((entry) => {
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
  await sendLater(trx, {
    ...insert,
    values: [dossierId, JSON.stringify(rows), head.journal_seq, head.journal_hash],
  });
}
