import type { Queryable, Trx } from '#engine/db/office-pool.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import type { DossierRow } from './dossier-row.ts';

/** The dossier behind a tracking link. @throws OfficeProblem `not-found` */
export async function readTracked(db: Queryable, token: string): Promise<DossierRow> {
  const { rows } = await db.query<DossierRow>('SELECT * FROM dossiers WHERE tracking_token = $1', [token]);
  if (!rows[0]) throw new OfficeProblem('not-found');
  return rows[0];
}

/** The same with its row locked, for the citizen's own writes. */
export async function lockTracked(trx: Trx, token: string): Promise<DossierRow> {
  const { rows } = await trx.query<DossierRow>(
    'SELECT * FROM dossiers WHERE tracking_token = $1 FOR UPDATE',
    [token],
  );
  if (!rows[0]) throw new OfficeProblem('not-found');
  return rows[0];
}
