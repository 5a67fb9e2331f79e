import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Event } from '#engine/broker/records/event.ts';
import { listCheckpoints, readCheckpoint } from '#engine/broker/store/checkpoints.ts';
import { forgetHistory } from '#engine/broker/store/forget-history.ts';
import { extendLog, logEnd } from '#engine/broker/store/log-segments.ts';
import { openPartition, type PartitionWriter } from '#engine/broker/store/partition-writer.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';

const day = 86_400_000;
const line = JSON.stringify([{ type: 'message.expired', key: 1 } satisfies Event]);

describe('the log in segments', () => {
  let database: TestDatabase;
  let url: string;
  let writer: PartitionWriter;
  let client: pg.Client;

  beforeEach(async () => {
    database = await testDatabase();
    url = database.urlAs('broker');
    const opened = await openPartition(url);
    if (!opened) throw new Error('Expected the lease to be free.');
    writer = opened;
    client = new pg.Client({ connectionString: url });
    await client.connect();
  });
  afterEach(async () => {
    await client.end();
    await writer.close();
    await database.drop();
  });

  async function segments(): Promise<number[]> {
    const { rows } = await client.query<{ first: string }>(
      'SELECT first_position AS first FROM broker.log_segment ORDER BY first_position',
    );
    return rows.map(({ first }) => Number(first));
  }

  async function positions(): Promise<number[]> {
    const { rows } = await client.query<{ first: string }>(
      'SELECT first_position AS first FROM broker.log ORDER BY first_position',
    );
    return rows.map(({ first }) => Number(first));
  }

  it('is extended before a batch would find no room, and goes on over the border', async () => {
    // given a log that stands just before the end of its only segment
    expect(await segments()).toEqual([1]);
    const end = await logEnd(client);
    // when
    for (let first = end - 1; first < end + 2; first += 1) await writer.append({ first, steps: [line] }, 0);
    // then
    expect(await positions()).toEqual([end - 1, end, end + 1]);
    expect((await segments()).length).toBeGreaterThan(1);
    const { rows } = await client.query<{ table: string }>(
      'SELECT tableoid::regclass::text AS table FROM broker.log',
    );
    expect(new Set(rows.map(({ table }) => table)).size).toBe(2);
  });

  it('refuses a second step at the same position in a later segment too', async () => {
    const end = await logEnd(client);
    await writer.append({ first: end, steps: [line] }, 0);
    await expect(writer.append({ first: end, steps: [line] }, 5 * day)).rejects.toThrow(/duplicate key/);
  });

  it('grows larger segments while they fill fast', async () => {
    const [first, second, third] = [await logEnd(client), await extendLog(client), await extendLog(client)];
    expect(third - second).toBe(2 * (second - first));
  });

  it('lets go what is older than a checkpoint of before the retention, and keeps what the past is folded from', async () => {
    // given three segments, with a checkpoint in the second
    const part = (value: string) => [{ kind: 'message', key: '7', value }];
    const border = await logEnd(client);
    const last = await extendLog(client);
    const retention = { partition: 1, retentionMs: 30 * day };
    await writer.append({ first: border - 1, steps: [line] }, 0);
    await writer.append({ first: border, steps: [line, line] }, day);
    await writer.writeSnapshot(border + 1, day, part('"then"'));
    expect(await forgetHistory(url, { ...retention, now: day })).toBe(0);
    await extendLog(client);
    await writer.append({ first: last, steps: [line] }, 20 * day);
    await writer.writeSnapshot(last, 20 * day, part('"now"'));
    // when nothing is old enough
    expect(await forgetHistory(url, { ...retention, now: 20 * day })).toBe(0);
    expect(await positions()).toEqual([border - 1, border, last]);
    // when the first checkpoint is
    expect(await forgetHistory(url, { ...retention, now: 32 * day })).toBe(border + 1);
    // then the segment before it has gone, the one it stands in has not
    expect(await positions()).toEqual([border, last]);
    expect((await listCheckpoints(client)).map(({ position }) => position)).toEqual([border + 1, last]);
    const parts = [];
    for await (const found of readCheckpoint(client, border + 1)) parts.push(found);
    expect(parts).toEqual(part('"then"'));
  });
});
