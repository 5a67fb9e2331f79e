import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Event } from '#engine/broker/records/event.ts';
import { findTraces } from '#engine/broker/store/find-batch.ts';
import { openPartition, type PartitionWriter } from '#engine/broker/store/partition-writer.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';

const event = (key: number): Event => ({ type: 'message.expired', key });
const line = (...keys: number[]) => JSON.stringify(keys.map(event));

describe('the event log', () => {
  let database: TestDatabase;
  let url: string;
  const opened: PartitionWriter[] = [];

  beforeEach(async () => {
    database = await testDatabase();
    url = database.urlAs('broker');
  });

  afterEach(async () => {
    for (const writer of opened.splice(0)) await writer.close();
    await database.drop();
  });

  async function open(): Promise<PartitionWriter> {
    const writer = await openPartition(url);
    if (!writer) throw new Error('Expected the lease to be free.');
    opened.push(writer);
    return writer;
  }

  async function readAll(writer: PartitionWriter, after = 0) {
    const steps = [];
    for await (const step of writer.readLog(after)) steps.push(step);
    return steps;
  }

  it('gives back what was appended, in order, step by step', async () => {
    // given
    const writer = await open();
    await writer.append({ first: 1, steps: [line(1, 2), line(3)] }, 0);
    await writer.append({ first: 3, steps: [line(4)] }, 0);
    // then
    expect(await readAll(writer)).toEqual([
      { position: 1, events: [event(1), event(2)] },
      { position: 2, events: [event(3)] },
      { position: 3, events: [event(4)] },
    ]);
    expect(await readAll(writer, 2)).toEqual([{ position: 3, events: [event(4)] }]);
  });

  it('reads a log of several pages', async () => {
    const writer = await open();
    for (let first = 1; first <= 450; first += 1) await writer.append({ first, steps: [line(first)] }, 0);
    const steps = await readAll(writer);
    expect(steps.map(({ position }) => position)).toEqual(Array.from({ length: 450 }, (_, i) => i + 1));
  });

  it('notices a gap', async () => {
    const writer = await open();
    await writer.append({ first: 1, steps: [line(1)] }, 0);
    await writer.append({ first: 3, steps: [line(3)] }, 0);
    await expect(readAll(writer)).rejects.toThrow('Expected position 2 next');
  });

  it('refuses a second step at the same position', async () => {
    const writer = await open();
    await writer.append({ first: 1, steps: [line(1)] }, 0);
    await expect(writer.append({ first: 1, steps: [line(2)] }, 0)).rejects.toThrow(/duplicate key/);
  });

  it('has one writer at a time, and a higher term for the next', async () => {
    // given
    const first = await open();
    // then
    expect(await openPartition(url)).toBeNull();
    // when
    await first.close();
    const second = await open();
    // then
    expect(second.term).toBe(first.term + 1);
  });

  it('loses the lease with its connection', async () => {
    // given
    const first = await open();
    const lost = new Promise<Error>((resolve) => first.onLost(resolve));
    // when
    await cutConnections();
    // then
    expect(await lost).toBeInstanceOf(Error);
    await expect(first.append({ first: 1, steps: [line(1)] }, 0)).rejects.toThrow();
    expect((await open()).term).toBe(first.term + 1);
  });

  it('answers whether a batch of a term arrived', async () => {
    const writer = await open();
    await writer.append({ first: 1, steps: [line(1), line(2)] }, 0);
    expect(await writer.hasBatch(writer.term, 1)).toBe(true);
    expect(await writer.hasBatch(writer.term, 2)).toBe(false);
    expect(await writer.hasBatch(writer.term + 1, 1)).toBe(false);
  });

  it('says that a term is over only when a later one has begun', async () => {
    // given
    const first = await open();
    await first.append({ first: 1, steps: [line(1)] }, 0);
    // then
    expect(await findTraces(url, first.term, 1)).toEqual({ arrived: true, isOver: false });
    expect(await findTraces(url, first.term, 2)).toEqual({ arrived: false, isOver: false });
    // when
    await first.close();
    await open();
    // then
    expect(await findTraces(url, first.term, 1)).toEqual({ arrived: true, isOver: true });
    expect(await findTraces(url, first.term, 2)).toEqual({ arrived: false, isOver: true });
  });

  it('keeps the parts of the last snapshot', async () => {
    // given
    const writer = await open();
    const part = (key: string, value: string | null) => ({ kind: 'instance', key, value });
    await writer.writeSnapshot(3, 0, [part('1', 'a'), part('2', 'ữ"\\{},\n'), part('3', 'c')]);
    await writer.writeSnapshot(5, 0, [part('1', null), part('3', 'd')]);
    // when
    const snapshot = await writer.readSnapshot();
    const parts = [];
    for await (const found of snapshot.parts) parts.push(found);
    // then
    expect(snapshot.position).toBe(5);
    expect(parts).toEqual([part('2', 'ữ"\\{},\n'), part('3', 'd')]);
  });

  async function cutConnections() {
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'motcua-broker' AND datname = current_database()`,
    );
    await admin.end();
  }
});
