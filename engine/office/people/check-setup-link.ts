import { createHash } from 'node:crypto';
import type { Office } from '../office.ts';
import { OfficeProblem } from '../problems/office-problem.ts';

/** Until when a set-up link can be taken, so that nobody fills in a form for nothing. @throws OfficeProblem `not-found` when used, old or unknown */
export async function checkSetupLink(office: Office, token: string): Promise<{ expiresAt: Date }> {
  const { rows } = await office.pool.query<{ expiresAt: Date }>(
    `SELECT expires_at AS "expiresAt" FROM setup_links WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2
       AND NOT EXISTS (SELECT 1 FROM person_roles WHERE role = 'administrator')`,
    [createHash('sha256').update(token).digest(), office.machineClock.now()],
  );
  if (!rows[0]) throw new OfficeProblem('not-found');
  return rows[0];
}
