import type { Trx } from '#engine/db/office-pool.ts';
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

/**
 * Runs `work` once for a key: the key's row and the answer are committed together with what `work` wrote, so a crash
 * leaves either both or neither. A repeat with the same body gets the stored answer; one that comes at the same time
 * waits on the row. @throws OfficeProblem `key-reused` when the body differs
 */
export async function answerOnce(
  trx: Trx,
  write: RepeatableWrite,
  work: () => Promise<unknown>,
): Promise<unknown> {
  const values = [write.personId, write.route, write.key];
  const born = new Date(write.now.getTime() - KEY_LIFETIME_MS);
  const claimed = await trx.query({
    name: 'idempotency-claim',
    text: `INSERT INTO idempotency_keys AS k (person_id, route, key, body_hash, created_at) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (person_id, route, key) DO UPDATE SET body_hash = $4, created_at = $5, answer = NULL
        WHERE k.created_at < $6`,
    values: [...values, write.bodyHash, write.now, born],
  });
  if (claimed.rowCount === 0) return storedAnswer(trx, write);
  const answer = await work();
  await trx.query({
    name: 'idempotency-answer',
    text: 'UPDATE idempotency_keys SET answer = $4 WHERE person_id = $1 AND route = $2 AND key = $3',
    values: [...values, JSON.stringify(answer ?? null)],
  });
  return answer;
}

async function storedAnswer(trx: Trx, write: RepeatableWrite): Promise<unknown> {
  const { rows } = await trx.query<{ body_hash: string; answer: unknown }>(
    'SELECT body_hash, answer FROM idempotency_keys WHERE person_id = $1 AND route = $2 AND key = $3',
    [write.personId, write.route, write.key],
  );
  if (rows[0]?.body_hash !== write.bodyHash) throw new OfficeProblem('key-reused');
  return rows[0].answer;
}
