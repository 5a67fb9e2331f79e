import pg from 'pg';
import { dropCheckpoints, keepCheckpoint, listCheckpoints } from './checkpoints.ts';
import { dropSegments } from './log-segments.ts';

/** What is forgotten, and what is kept. */
export interface HistoryOptions {
  partition: number;
  /** History is kept at least this long, in milliseconds. */
  retentionMs: number;
  /** Epoch milliseconds. */
  now: number;
}

/** A checkpoint is taken twice within the time that history is kept: the oldest kept one is never much older than that. */
const checkpointsPerRetention = 2;

/**
 * Drops the log (and the checkpoints) from before the youngest checkpoint that is old enough: from there on every past
 * state can still be folded. Takes a checkpoint when the last one is old.
 * @returns the position from which the past can be rebuilt; 0: from the beginning.
 */
export async function forgetHistory(databaseUrl: string, options: HistoryOptions): Promise<number> {
  const { partition, retentionMs, now } = options;
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'motcua-broker-history' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const checkpoints = await listCheckpoints(client);
    const youngest = checkpoints.at(-1)?.takenAt ?? -Infinity;
    if (now - youngest >= retentionMs / checkpointsPerRetention) await keepCheckpoint(client, partition);
    const base = checkpoints.findLast(({ takenAt }) => takenAt <= now - retentionMs)?.position ?? 0;
    if (base > 0 && (await dropSegments(client, base)) > 0) await dropCheckpoints(client, base);
    return base;
  } finally {
    await client.end().catch(() => undefined);
  }
}
