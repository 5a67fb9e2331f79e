import type pg from 'pg';

/** Any number will do; it must only be the same in every program on this database. */
const SENDER_LOCK = 7_205_002;

/**
 * The right to be the one sender of this database: an advisory lock held on a connection of its own. PostgreSQL gives it
 * back by itself when the connection ends, so after a crash the next program has it at once.
 */
export class SenderLock {
  readonly #pool: pg.Pool;
  #client: pg.PoolClient | undefined;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  get held(): boolean {
    return this.#client !== undefined;
  }

  /** Takes the lock if nobody has it. `onLost` is called when the connection dies later. */
  async tryTake(onLost: () => void): Promise<boolean> {
    if (this.#client) return true;
    const client = await this.#pool.connect();
    try {
      const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
        SENDER_LOCK,
      ]);
      if (!rows[0]?.taken) {
        client.release();
        return false;
      }
    } catch (error) {
      client.release(true);
      throw error;
    }
    client.once('error', () => {
      if (this.#client !== client) return;
      this.#client = undefined;
      client.release(true);
      onLost();
    });
    this.#client = client;
    return true;
  }

  async release(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (!client) return;
    // Ending the connection gives the lock back, whatever state it is in.
    client.release(true);
    await Promise.resolve();
  }
}
