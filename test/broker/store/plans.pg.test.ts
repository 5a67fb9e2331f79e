import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPartition } from '#engine/broker/store/partition-writer.ts';
import { pinPlans } from '#engine/broker/store/pin-plans.ts';
import { readInstances } from '#engine/broker/store/instance-reader.ts';
import { deleteEntries, deleteParts } from '#engine/broker/store/write-snapshot.ts';
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

  it.each([
    ['parts that are gone', deleteParts, `'[]'`, 'state_part'],
    ['index entries that are gone', deleteEntries, `'[]'`, 'instance_index'],
    ['instances that are needed', readInstances, `'{1,2}'`, 'state_part'],
  ])('finds %s by index, on a table nobody has analysed', async (_, statement, parameter, table) => {
    await client.query('BEGIN');
    await pinPlans(client);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN ${statement.replace('$1', parameter)}`,
    );
    await client.query('ROLLBACK');
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('Nested Loop');
    expect(plan).toMatch(new RegExp(`Index.* Scan .*${table}`));
    expect(plan).not.toMatch(new RegExp(`Seq Scan on ${table}`));
  });
});
