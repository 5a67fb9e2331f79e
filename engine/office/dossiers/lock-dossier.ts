import type { Queryable, Trx } from '#engine/db/office-pool.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import type { DossierRow } from './dossier-row.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const byId = { name: 'dossier-lock', text: 'SELECT * FROM dossiers WHERE id = $1 FOR UPDATE' };
const byCode = { name: 'dossier-lock-code', text: 'SELECT * FROM dossiers WHERE code = $1 FOR UPDATE' };
const read = { name: 'dossier-read', text: 'SELECT * FROM dossiers WHERE id = $1' };
const readCode = { name: 'dossier-read-code', text: 'SELECT * FROM dossiers WHERE code = $1' };

/** Whether a text is a UUID; anything else can't be an id and must not reach PostgreSQL as one. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/**
 * Takes a dossier's row for a write, by id or code: the first statement of every transaction that touches it.
 * @throws OfficeProblem `not-found`
 */
export async function lockDossier(trx: Trx, idOrCode: string): Promise<DossierRow> {
  const statement = isUuid(idOrCode) ? byId : byCode;
  const { rows } = await trx.query<DossierRow>({ ...statement, values: [idOrCode] });
  if (!rows[0]) throw new OfficeProblem('not-found');
  return rows[0];
}

/** A dossier by id or code, without a lock. @throws OfficeProblem `not-found` */
export async function readDossier(db: Queryable, idOrCode: string): Promise<DossierRow> {
  const statement = isUuid(idOrCode) ? read : readCode;
  const { rows } = await db.query<DossierRow>({ ...statement, values: [idOrCode] });
  if (!rows[0]) throw new OfficeProblem('not-found');
  return rows[0];
}
