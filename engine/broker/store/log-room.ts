import pg from 'pg';
import { extendLog } from './log-segments.ts';

/** Less room than this, in positions, and the log is extended while appends go on. */
const comfortable = 50_000;

/** Sees to it that there is always a segment for the next batch. */
export class LogRoom {
  readonly #databaseUrl: string;
  #end: number;
  #extending: Promise<void> | null = null;

  /** @param end the last position (excluded) that has a segment. */
  constructor(databaseUrl: string, end: number) {
    this.#databaseUrl = databaseUrl;
    this.#end = end;
  }

  /** Resolves at once unless the batch at this position has no segment yet. @throws when none can be made. */
  async ensure(first: number): Promise<void> {
    if (this.#end - first < comfortable) {
      this.#extending ??= this.#extend().finally(() => (this.#extending = null));
      this.#extending.catch(() => undefined); // noticed by who has to wait for it, or tried again by the next batch
    }
    while (first >= this.#end)
      await (this.#extending ??= this.#extend().finally(() => (this.#extending = null)));
  }

  async #extend(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#databaseUrl,
      application_name: 'motcua-broker-segments',
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      this.#end = await extendLog(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
