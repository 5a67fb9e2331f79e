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

const unread = new WeakMap<Trx, Promise<unknown>[]>();

/**
 * Sends a statement whose answer nobody reads, without waiting for it: it travels with the statements that follow, so
 * that a write costs two or three round trips instead of one a statement. COMMIT waits for all of them, and the first
 * that failed is what `inTransaction` throws. Outside a transaction it waits.
 */
export async function sendLater(trx: Trx, statement: string | pg.QueryConfig): Promise<void> {
  const sent = trx.query(statement);
  const list = unread.get(trx);
  if (!list) {
    await sent;
    return;
  }
  sent.catch(() => undefined); // told at COMMIT
  list.push(sent);
}

/**
 * Runs `work` in one transaction: its value is returned after COMMIT, any error rolls everything back and is thrown
 * on. A connection whose ROLLBACK fails is thrown away rather than returned to the pool in an unknown state.
 */
export async function inTransaction<T>(pool: pg.Pool, work: (trx: Trx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const committed: (() => void)[] = [];
  const sent: Promise<unknown>[] = [];
  hooks.set(client, committed);
  unread.set(client, sent);
  let broken: Error | undefined;
  try {
    await sendLater(client, 'BEGIN');
    const value = await work(client);
    await commit(client, sent);
    for (const hook of committed) hook();
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch((reason: unknown) => (broken = reason as Error));
    throw (await firstFailure(sent)) ?? error;
  } finally {
    hooks.delete(client);
    unread.delete(client);
    client.release(broken);
  }
}

/** PostgreSQL answers the COMMIT of a failed transaction with ROLLBACK, so it may travel with what it depends on. */
async function commit(client: Trx, sent: Promise<unknown>[]): Promise<void> {
  const ended = client.query('COMMIT');
  ended.catch(() => undefined);
  await Promise.all(sent);
  const { command } = await ended;
  if (command !== 'COMMIT') throw new Error(`Expected the transaction to be committed but got ${command}.`);
}

/** An unread statement that failed is the cause of what was refused after it. */
async function firstFailure(sent: Promise<unknown>[]): Promise<unknown> {
  const failed = (await Promise.allSettled(sent)).find((one) => one.status === 'rejected');
  return failed?.reason;
}
