import pg from 'pg';
import { appendBatch, type LogBatch } from './append-batch.ts';
import { createInstanceReader, type InstanceReader } from './instance-reader.ts';
import { findBatch } from './find-batch.ts';
import { migrateBroker } from './migrate-broker.ts';
import { readLog, type LoggedStep } from './read-log.ts';
import { readSnapshot, type Snapshot } from './read-snapshot.ts';
import { takeLease } from './take-lease.ts';
import { writeSnapshot, type StatePart } from './write-snapshot.ts';

/** The right to write one partition, for as long as one database connection lives. */
export interface PartitionWriter {
  /** Counted up by each new holder. */
  term: number;
  /** Returns when the batch is durable. Rejects when that isn't certain: the writer is of no use afterwards. */
  append(batch: LogBatch, recordedAt: number): Promise<void>;
  hasBatch(term: number, first: number): Promise<boolean>;
  readLog(after: number): AsyncGenerator<LoggedStep>;
  readSnapshot(): Promise<Snapshot>;
  /** Instances as the last snapshot has them. */
  instances: InstanceReader;
  /** Leaves the log free for appends meanwhile. */
  writeSnapshot(position: number, takenAt: number, parts: readonly StatePart[]): Promise<void>;
  /** Called once when the connection, and with it the lease, is lost; not after `close`. */
  onLost(listener: (error: Error) => void): void;
  /** Gives the lease back. */
  close(): Promise<void>;
}

const partition = 1;

/**
 * Connects, migrates and takes the lease. Null while another process holds it (the connection is closed again).
 * @throws when the database doesn't answer.
 */
export async function openPartition(databaseUrl: string): Promise<PartitionWriter | null> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'motcua-broker',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  let closed = false;
  let lost: Error | null = null;
  let listener: ((error: Error) => void) | null = null;
  const lose = (error: Error) => {
    if (closed || lost) return;
    lost = error;
    listener?.(error);
  };
  client.on('error', lose);
  client.on('end', () => lose(new Error('Expected the database connection to stay open but it ended.')));
  const instances = createInstanceReader(databaseUrl);
  const close = async () => {
    closed = true;
    await instances.close();
    await client.end().catch(() => undefined);
  };
  try {
    await client.connect();
    await migrateBroker(client);
    const term = await takeLease(client, partition);
    if (term === null) {
      await close();
      return null;
    }
    return {
      term,
      append: (batch, recordedAt) => appendBatch(client, term, recordedAt, batch),
      hasBatch: (ofTerm, first) => findBatch(client, ofTerm, first),
      readLog: (after) => readLog(client, after),
      readSnapshot: () => readSnapshot(client, partition),
      instances,
      writeSnapshot: (position, takenAt, parts) =>
        writeSnapshot(databaseUrl, { partition, term, position, takenAt, parts }),
      onLost: (given) => {
        listener = given;
        if (lost) given(lost);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
