import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrateBroker } from '#engine/broker/store/migrate-broker.ts';
import { migrations } from '#engine/broker/store/migrations/index.ts';
import { openPartition } from '#engine/broker/store/partition-writer.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';

describe('a database of an earlier program', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeEach(async () => {
    database = await testDatabase();
    client = new pg.Client({ connectionString: database.urlAs('broker') });
    await client.connect();
  });
  afterEach(async () => {
    await client.end();
    await database.drop();
  });

  /** The schema as it was after that many migrations. */
  async function migrateUpTo(count: number): Promise<void> {
    await client.query('CREATE TABLE broker.migration (name text PRIMARY KEY, checksum text NOT NULL)');
    for (const { name, sql } of migrations.slice(0, count)) {
      await client.query(sql);
      const checksum = createHash('sha256').update(sql).digest('hex');
      await client.query('INSERT INTO broker.migration VALUES ($1, $2)', [name, checksum]);
    }
  }

  it('keeps its log and its snapshot', async () => {
    // given
    await migrateUpTo(2);
    const line = '[{"type":"message.expired","key":1}]';
    await client.query(`INSERT INTO broker.log VALUES (1, 2, 1, now(), $1), (3, 3, 1, now(), $2)`, [
      `${line}\n${line}`,
      line,
    ]);
    await client.query(
      `INSERT INTO broker.state_part VALUES ('instance', '7', '{"key":7}'), ('message', '8', '{}')`,
    );
    await client.query('UPDATE broker.partition SET snapshot_position = 2, term = 4');
    // when
    const writer = await openPartition(database.urlAs('broker'));
    // then
    if (!writer) throw new Error('Expected the lease to be free.');
    const positions = [];
    for await (const { position } of writer.readLog(0)) positions.push(position);
    expect(positions).toEqual([1, 2, 3]);
    const snapshot = await writer.readSnapshot();
    const parts = [];
    for await (const { kind, key } of snapshot.partsBeside) parts.push(`${kind} ${key}`);
    expect(snapshot.position).toBe(2);
    expect(parts).toEqual(['instance 7', 'message 8']);
    await writer.append({ first: 4, steps: [line] }, 0);
    expect(writer.term).toBe(5);
    await writer.close();
  });

  it('is refused when it is one of a later program', async () => {
    await migrateBroker(client);
    await client.query(`INSERT INTO broker.migration VALUES ('9999-later', '')`);
    await expect(migrateBroker(client)).rejects.toThrow('9999-later has been applied');
  });
});
