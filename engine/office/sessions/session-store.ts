import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Person } from '../people/person.ts';
import { loadPerson } from '../people/load-person.ts';
import type { MachineClock, OfficeClock } from '../time/office-clock.ts';

/** How long a session lasts, machine time: one working day and its evening. */
const LIFETIME_MS = 12 * 3600_000;
/** How long a session's person is remembered without asking the database. */
const REMEMBERED_MS = 5_000;
const REMEMBERED_AT_MOST = 10_000;

interface Remembered {
  person: Person;
  until: number;
}

export interface SessionDeps {
  pool: pg.Pool;
  officeClock: OfficeClock;
  machineClock: MachineClock;
  random: (bytes: number) => Buffer;
}

/** Sessions: a random token the browser holds, of which the database knows only the hash. Machine time throughout. */
export class SessionStore {
  readonly #deps: SessionDeps;
  readonly #remembered = new Map<string, Remembered>();

  constructor(deps: SessionDeps) {
    this.#deps = deps;
  }

  /** Opens a session and answers its token. */
  async open(personId: string): Promise<string> {
    const token = this.#deps.random(32).toString('base64url');
    const now = this.#deps.machineClock.now();
    await this.#deps.pool.query(
      'INSERT INTO sessions (token_hash, person_id, created_at, expires_at) VALUES ($1, $2, $3, $4)',
      [hashOf(token), personId, now, new Date(now.getTime() + LIFETIME_MS)],
    );
    return token;
  }

  /** Who holds this token; undefined when it is unknown, ended, expired, or its person is no longer active. */
  async personOf(token: string): Promise<Person | undefined> {
    const now = this.#deps.machineClock.now();
    const known = this.#remembered.get(token);
    if (known && known.until > now.getTime()) return known.person;
    const { rows } = await this.#deps.pool.query<{ person_id: string }>({
      name: 'session-person',
      text: 'SELECT person_id FROM sessions WHERE token_hash = $1 AND expires_at > $2 AND revoked_at IS NULL',
      values: [hashOf(token), now],
    });
    const found = rows[0];
    const person =
      found && (await loadPerson(this.#deps.pool, found.person_id, this.#deps.officeClock.now()));
    if (!person) {
      this.#remembered.delete(token);
      return undefined;
    }
    if (this.#remembered.size >= REMEMBERED_AT_MOST) this.#remembered.clear();
    this.#remembered.set(token, { person, until: now.getTime() + REMEMBERED_MS });
    return person;
  }

  /** Ends a session; ending an ended one changes nothing. */
  async close(token: string): Promise<void> {
    this.#remembered.delete(token);
    await this.#deps.pool.query(
      'UPDATE sessions SET revoked_at = $2 WHERE token_hash = $1 AND revoked_at IS NULL',
      [hashOf(token), this.#deps.machineClock.now()],
    );
  }

  /** Forgets what was remembered: after a change of people or roles, so that it holds at once. */
  forget(): void {
    this.#remembered.clear();
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
