import pg from 'pg';
import type { Event } from '../records/event.ts';
import { listCheckpoints, readCheckpoint, type Checkpoint } from './checkpoints.ts';
import { readLog, type LoggedStep } from './read-log.ts';
import { readSnapshot, type Snapshot, type StoredPart } from './read-snapshot.ts';

/** One step of the log with its time. */
export interface TimedStep extends LoggedStep {
  recordedAt: Date;
}

/** Where the log begins and ends; both 0 when it is empty. */
export interface LogReach {
  first: number;
  last: number;
}

/** Looks at a partition as it was at one moment, without the right to write: the broker goes on meanwhile. */
export interface PartitionReader {
  reach(): Promise<LogReach>;
  readSnapshot(): Promise<Snapshot>;
  /** States of the past that are kept whole, oldest first. */
  checkpoints(): Promise<Checkpoint[]>;
  readCheckpoint(position: number): AsyncGenerator<StoredPart>;
  readLog(after: number): AsyncGenerator<LoggedStep>;
  /** The steps whose text holds one of the keys, oldest first: a superset of those that are about them. */
  readMentions(keys: readonly number[]): AsyncGenerator<TimedStep>;
  /** Position of the last step recorded up to a time; 0 when there is none. */
  positionAt(time: Date): Promise<number>;
  /** When the step at a position was recorded; undefined when the log doesn't have it (any more). */
  recordedAt(position: number): Promise<Date | undefined>;
  close(): Promise<void>;
}

const partition = 1;
const rowsPerPage = 500;

/** Opens one transaction that sees one moment and may not write. @throws when there is no broker's schema. */
export async function openPartitionReader(databaseUrl: string): Promise<PartitionReader> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'motcua-broker-inspect',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  const close = () => client.end().catch(() => undefined);
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const known = await client.query(`SELECT to_regclass('broker.log') AS log`);
    if ((known.rows[0] as { log: string | null }).log === null)
      throw new Error('Expected a broker to have worked in this database but it has no log.');
  } catch (error) {
    await close();
    throw error;
  }
  return {
    reach: () => reachOf(client),
    readSnapshot: () => readSnapshot(client, partition),
    checkpoints: async () => {
      const known = await client.query<{ found: string | null }>(
        `SELECT to_regclass('broker.checkpoint') AS found`,
      );
      return known.rows[0]?.found ? listCheckpoints(client) : []; // a database of before has none
    },
    readCheckpoint: (position) => readCheckpoint(client, position),
    readLog: (after) => readLog(client, after),
    readMentions: (keys) => readMentions(client, keys),
    positionAt: (time) => positionAt(client, time),
    recordedAt: (position) => recordedAt(client, position),
    close,
  };
}

async function reachOf(client: pg.Client): Promise<LogReach> {
  const { rows } = await client.query<{ first: string | null; last: string | null }>(
    'SELECT min(first_position) AS first, max(last_position) AS last FROM broker.log',
  );
  return { first: Number(rows[0]?.first ?? 0), last: Number(rows[0]?.last ?? 0) };
}

async function positionAt(client: pg.Client, time: Date): Promise<number> {
  const { rows } = await client.query<{ last: string | null }>(
    'SELECT max(last_position) AS last FROM broker.log WHERE recorded_at <= $1',
    [time],
  );
  return Number(rows[0]?.last ?? 0);
}

async function recordedAt(client: pg.Client, position: number): Promise<Date | undefined> {
  const { rows } = await client.query<{ at: Date }>(
    `SELECT recorded_at AS at FROM broker.log WHERE first_position <= $1 AND last_position >= $1`,
    [position],
  );
  return rows[0]?.at;
}

async function* readMentions(client: pg.Client, keys: readonly number[]): AsyncGenerator<TimedStep> {
  const patterns = keys.map((key) => `%${key}%`);
  for (let after = 0; ;) {
    const { rows } = await client.query<{ first_position: string; recorded_at: Date; steps: string }>(
      `SELECT first_position, recorded_at, steps FROM broker.log
       WHERE first_position > $1 AND steps LIKE ANY ($2) ORDER BY first_position LIMIT ${rowsPerPage}`,
      [after, patterns],
    );
    for (const row of rows) {
      after = Number(row.first_position);
      for (const [offset, line] of row.steps.split('\n').entries()) {
        if (keys.some((key) => line.includes(String(key)))) {
          yield {
            position: after + offset,
            recordedAt: row.recorded_at,
            events: JSON.parse(line) as Event[],
          };
        }
      }
    }
    if (rows.length < rowsPerPage) return;
  }
}
