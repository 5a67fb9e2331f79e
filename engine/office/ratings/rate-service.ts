import type { Trx } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';
import { OfficeProblem } from '../problems/office-problem.ts';

/** What a citizen thinks of how they were served. */
export interface Rating {
  /** 1 (very dissatisfied) to 5. */
  score: number;
  comment?: string | undefined;
}

/**
 * One rating for a dossier whose result is ready, from whoever holds its link; the same one again changes nothing. The
 * caller holds the dossier's row. @throws OfficeProblem `rating-early`, `rating-given`
 */
export async function rateService(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  { score, comment }: Rating,
): Promise<void> {
  if (!dossier.ready_at && !dossier.ended_at) throw new OfficeProblem('rating-early');
  const at = office.officeClock.now();
  const text = comment?.trim() || null;
  const given = await trx.query(
    `INSERT INTO ratings (dossier_id, score, comment, rated_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [dossier.id, score, text, at],
  );
  if (given.rowCount === 1) {
    await appendJournal(trx, dossier.id, dossier, [
      { at, actor: { system: 'citizen' }, action: 'serviceRated', detail: { score } },
    ]);
    return;
  }
  const same = await trx.query(
    'SELECT FROM ratings WHERE dossier_id = $1 AND score = $2 AND comment IS NOT DISTINCT FROM $3',
    [dossier.id, score, text],
  );
  if (same.rowCount === 0) throw new OfficeProblem('rating-given');
}
