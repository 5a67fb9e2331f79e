import { appendBatch, type LogBatch } from './append-batch.ts';
import { findBatch } from './find-batch.ts';
import { createInstanceReader, type InstanceReader } from './instance-reader.ts';
import { LogRoom } from './log-room.ts';
import { logEnd } from './log-segments.ts';
import { migrateBroker } from './migrate-broker.ts';
import { openPartitionSession, type PartitionSession } from './partition-session.ts';
import { readLog, type LoggedStep } from './read-log.ts';
import { readSnapshot, type Snapshot } from './read-snapshot.ts';
import { beginTerm, leaseTimes, renewLease, takeLease } from './take-lease.ts';
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
 * Connects, takes the lease and brings the schema up to date. Null while another process holds the lease (the connection
 * is closed again).
 * @throws when the database doesn't answer.
 */
export async function openPartition(databaseUrl: string): Promise<PartitionWriter | null> {
  const session = await openPartitionSession(databaseUrl);
  try {
    if (await takeLease(session.client, partition)) return await lead(session, databaseUrl);
    await session.close();
    return null;
  } catch (error) {
    await session.close();
    throw error;
  }
}

async function lead(session: PartitionSession, databaseUrl: string): Promise<PartitionWriter> {
  const { client } = session;
  await migrateBroker(client);
  const term = await beginTerm(client, partition);
  const room = new LogRoom(databaseUrl, await logEnd(client));
  const instances = createInstanceReader(databaseUrl);
  const stopRenewing = keepRenewing(session, term);
  return {
    term,
    async append(batch, recordedAt) {
      await room.ensure(batch.first);
      await appendBatch(client, { partition, term }, recordedAt, batch);
    },
    hasBatch: (ofTerm, first) => findBatch(client, ofTerm, first),
    readLog: (after) => readLog(client, after),
    readSnapshot: () => readSnapshot(client, partition),
    instances,
    writeSnapshot: (position, takenAt, parts) =>
      writeSnapshot(databaseUrl, { partition, term, position, takenAt, parts }),
    onLost: (listener) => session.onLost(listener),
    async close() {
      stopRenewing();
      await Promise.all([instances.close(), session.close()]);
    },
  };
}

/** Shows now and then that we live. When that doesn't reach the database any more, neither will what we write. */
function keepRenewing(session: PartitionSession, term: number): () => void {
  let renewedAt = performance.now();
  const timer = setInterval(() => {
    if (performance.now() - renewedAt > leaseTimes.expiresAfterMs) {
      session.lose(new Error('Expected the database to answer within the lease but it did not.'));
      return;
    }
    const asked = performance.now();
    renewLease(session.client, partition, term).then(
      () => (renewedAt = asked),
      (error: unknown) => session.lose(error as Error),
    );
  }, leaseTimes.renewEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}
