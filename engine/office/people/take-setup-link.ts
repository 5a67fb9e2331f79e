import { createHash } from 'node:crypto';
import type { Trx } from '#engine/db/office-pool.ts';
import { ensureAgency } from '../agencies/ensure-agency.ts';
import type { Office } from '../office.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { savePerson, type ListedPerson } from './manage-people.ts';

/** Who becomes the first administrator, and of which agency. */
export interface FirstAdministrator {
  username: string;
  name: string;
  password: string;
  agency?: string;
  unitCode?: string;
}

/** Takes the one-time link that the first start printed. @throws OfficeProblem `not-found` when used, old or unknown */
export async function takeSetupLink(
  trx: Trx,
  office: Office,
  token: string,
  first: FirstAdministrator,
): Promise<ListedPerson> {
  const now = office.machineClock.now();
  const used = await trx.query(
    'UPDATE setup_links SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2',
    [createHash('sha256').update(token).digest(), now],
  );
  const known = await trx.query(`SELECT 1 FROM person_roles WHERE role = 'administrator' LIMIT 1`);
  if (used.rowCount === 0 || known.rowCount !== 0) throw new OfficeProblem('not-found');
  const { username, name, password, agency = 'Ủy ban nhân dân', unitCode = '000.00.00.H26' } = first;
  const agencyId = await ensureAgency(office, { name: agency, unitCode });
  return savePerson(trx, office, {
    by: { system: 'setup link' },
    input: { username, name, password, agencyId, roles: [{ role: 'administrator', agencyId }] },
  });
}
