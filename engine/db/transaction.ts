import type pg from 'pg';
import type { Trx } from './office-pool.ts';

const hooks = new WeakMap<Trx, (() => void)[]>();

/**
 * Runs `hook` once the open transaction is durable, never after a rollback. For wake-up calls only: what must happen
 * belongs in the transaction.
 */
export function afterCommit(trx: Trx, hook: () => void): void {
  const list = hooks.get(trx);
  if (list) list.push(hook);
}

/**
 * Runs `work` in one transaction: its value is returned after COMMIT, any error rolls everything back and is thrown
 * on. A connection whose ROLLBACK fails is thrown away rather than returned to the pool in an unknown state.
 */
export async function inTransaction<T>(pool: pg.Pool, work: (trx: Trx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const committed: (() => void)[] = [];
  hooks.set(client, committed);
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const value = await work(client);
    await client.query('COMMIT');
    for (const hook of committed) hook();
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch((reason: unknown) => (broken = reason as Error));
    throw error;
  } finally {
    hooks.delete(client);
    client.release(broken);
  }
}
