import { hash, verify } from '@node-rs/argon2';
import type pg from 'pg';
import { OfficeProblem } from '../problems/office-problem.ts';

/** Somebody unknown costs as much time as somebody known: a name can't be guessed by the clock. */
let decoy: Promise<string> | undefined;

/**
 * The id of the person with this name and password.
 * @throws OfficeProblem `wrong-credentials`, the same for an unknown name, a wrong password and a closed account
 */
export async function checkPassword(pool: pg.Pool, username: string, password: string): Promise<string> {
  const { rows } = await pool.query<{ id: string; password_hash: string; active: boolean }>(
    'SELECT id, password_hash, active FROM people WHERE username = $1',
    [username.trim().toLowerCase()],
  );
  const person = rows[0];
  decoy ??= hash('nobody has this password');
  const right = await verify(person?.password_hash ?? (await decoy), password);
  if (!person || !right || !person.active) throw new OfficeProblem('wrong-credentials');
  return person.id;
}
