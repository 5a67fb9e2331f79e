import type { Trx } from '#engine/db/office-pool.ts';
import { appendJournal, type ChainHead } from '../journal/append-journal.ts';

/**
 * The result is ready, or the dossier has ended: an apology nobody has signed is not needed any more. The caller holds
 * the dossier's row; without a draft nothing happens.
 */
export async function withdrawDraft(trx: Trx, dossier: ChainHead & { id: string }, at: Date): Promise<void> {
  const { rows } = await trx.query<{ id: string }>({
    name: 'apology-withdraw',
    text: `UPDATE apologies SET state = 'withdrawn', withdrawn_at = $2
            WHERE dossier_id = $1 AND state IN ('drafted', 'submitted') RETURNING id`,
    values: [dossier.id, at],
  });
  if (!rows[0]) return;
  await appendJournal(trx, dossier.id, dossier, [
    { at, actor: { system: 'clock' }, action: 'apologyWithdrawn', detail: { apologyId: rows[0].id } },
  ]);
}
