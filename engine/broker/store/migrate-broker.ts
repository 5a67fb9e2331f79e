import { createHash } from 'node:crypto';
import type pg from 'pg';
import { migrations } from './migrations/index.ts';

/**
 * Refuses a schema that a later program has changed: this one would keep only a part of it up to date.
 */
async function refuseLater(client: pg.ClientBase): Promise<void> {
  const names = migrations.map(({ name }) => name);
  const later = await client.query<{ name: string }>(
    'SELECT name FROM broker.migration WHERE NOT name = ANY ($1) ORDER BY name',
    [names],
  );
  const unknown = later.rows[0]?.name;
  if (unknown !== undefined)
    throw new Error(`Expected a schema of this program or before it, but ${unknown} has been applied.`);
}

/**
 * Brings the schema `broker` to this program's state, each migration in a transaction of its own. Several programs may
 * do it at once: they wait for each other.
 * @throws when an applied migration has been changed since.
 */
export async function migrateBroker(client: pg.ClientBase): Promise<void> {
  await inTransaction(client, async () => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('motcua broker migrations'))`);
    const known = await client.query(`SELECT 1 FROM pg_namespace WHERE nspname = 'broker'`);
    if (known.rowCount === 0) await client.query('CREATE SCHEMA broker');
    await client.query(
      'CREATE TABLE IF NOT EXISTS broker.migration (name text PRIMARY KEY, checksum text NOT NULL)',
    );
  });
  await refuseLater(client);
  for (const { name, sql } of migrations) {
    const checksum = createHash('sha256').update(sql).digest('hex');
    await inTransaction(client, async () => {
      await client.query(`SELECT pg_advisory_xact_lock(hashtext('motcua broker migrations'))`);
      const applied = await client.query<{ checksum: string }>(
        'SELECT checksum FROM broker.migration WHERE name = $1',
        [name],
      );
      const before = applied.rows[0]?.checksum;
      if (before === checksum) return;
      if (before !== undefined) {
        throw new Error(`Expected the applied migration ${name} to be unchanged but its text differs.`);
      }
      await client.query(sql);
      await client.query('INSERT INTO broker.migration (name, checksum) VALUES ($1, $2)', [name, checksum]);
    });
  }
}

async function inTransaction(client: pg.ClientBase, work: () => Promise<void>): Promise<void> {
  await client.query('BEGIN');
  try {
    await work();
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
