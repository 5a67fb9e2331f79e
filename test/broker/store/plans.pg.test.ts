import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPartition } from '#engine/broker/store/partition-writer.ts';
import { pinPlans } from '#engine/broker/store/pin-plans.ts';
import { deleteParts } from '#engine/broker/store/write-snapshot.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';

describe('the plans of the writer', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await testDatabase();
    const writer = await openPartition(database.urlAs('broker'));
    await writer?.close();
    client = new pg.Client({ connectionString: database.urlAs('broker') });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('finds parts by index, on a table nobody has analysed', async () => {
    await client.query('BEGIN');
    await pinPlans(client);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN ${deleteParts.replace('$1', `'[]'`)}`,
    );
    await client.query('ROLLBACK');
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('Nested Loop');
    expect(plan).toMatch(/Index.* Scan .*state_part/);
    expect(plan).not.toMatch(/Seq Scan on state_part/);
  });
});
