import type { Queryable, Trx } from '#engine/db/office-pool.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';

/** How long a key is remembered, machine time. */
export const KEY_LIFETIME_MS = 24 * 3600_000;

export interface RepeatableWrite {
  personId: string;
  route: string;
  key: string;
  bodyHash: string;
  now: Date;
}

/** The key was used before: what was written meanwhile must be rolled back, and the stored answer is looked up. */
export class KeyKnown extends Error {}

const note = {
  name: 'idempotency-note',
  text: `INSERT INTO idempotency_keys AS k (person_id, route, key, body_hash, answer, created_at)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (person_id, route, key) DO UPDATE SET body_hash = $4, answer = $5, created_at = $6
      WHERE k.created_at < $7`,
};

/**
 * Notes a key with its answer as the last statement of the write: a crash leaves either both or neither. Of two that run
 * at the same time the second waits here until the first has committed. @throws KeyKnown
 */
export async function noteAnswer(trx: Trx, write: RepeatableWrite, answer: unknown): Promise<void> {
  const born = new Date(write.now.getTime() - KEY_LIFETIME_MS);
  const noted = await trx.query({
    ...note,
    values: [
      write.personId,
      write.route,
      write.key,
      write.bodyHash,
      JSON.stringify(answer ?? null),
      write.now,
      born,
    ],
  });
  if (noted.rowCount === 0) throw new KeyKnown();
}

/**
 * The answer a key was given, after the write itself could not be done again; undefined when the key is new.
 * @throws OfficeProblem `key-reused` when the body differs
 */
export async function storedAnswer(
  db: Queryable,
  write: RepeatableWrite,
): Promise<{ answer: unknown } | undefined> {
  const { rows } = await db.query<{ body_hash: string; answer: unknown }>({
    name: 'idempotency-stored',
    text: `SELECT body_hash, answer FROM idempotency_keys
      WHERE person_id = $1 AND route = $2 AND key = $3 AND created_at >= $4`,
    values: [write.personId, write.route, write.key, new Date(write.now.getTime() - KEY_LIFETIME_MS)],
  });
  const found = rows[0];
  if (!found) return undefined;
  if (found.body_hash !== write.bodyHash) throw new OfficeProblem('key-reused');
  return { answer: found.answer };
}
