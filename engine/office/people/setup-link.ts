import { createHash } from 'node:crypto';
import type { Office } from '../office.ts';

const LIFETIME_MS = 24 * 3600_000;

/** A one-time link for the first administrator; undefined when there is one already. */
export async function createSetupLink(office: Office): Promise<string | undefined> {
  const known = await office.pool.query(`SELECT 1 FROM person_roles WHERE role = 'administrator' LIMIT 1`);
  if (known.rowCount !== 0) return undefined;
  const token = office.random(24).toString('base64url');
  const now = office.machineClock.now();
  await office.pool.query(
    'INSERT INTO setup_links (token_hash, created_at, expires_at) VALUES ($1, $2, $3)',
    [createHash('sha256').update(token).digest(), now, new Date(now.getTime() + LIFETIME_MS)],
  );
  return token;
}
