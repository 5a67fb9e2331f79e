import type pg from 'pg';
import type { Trx } from './office-pool.ts';

/**
 * Runs `work` in one transaction: its value is returned after COMMIT, any error rolls everything back and is thrown
 * on. A connection whose ROLLBACK fails is thrown away rather than returned to the pool in an unknown state.
 */
export async function inTransaction<T>(pool: pg.Pool, work: (trx: Trx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const value = await work(client);
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch((reason: unknown) => (broken = reason as Error));
    throw error;
  } finally {
    client.release(broken);
  }
}
