import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { inTransaction } from './transaction.ts';

/** Any number will do; it must only be the same in every program that migrates this database. */
const ADVISORY_LOCK = 7_205_001;

export interface MigrationReport {
  applied: string[];
}

/**
 * Brings the office's schema to this program's state: every `NNNN-name.sql` of `directory` not yet applied, in the order
 * of its number, each in its own transaction. Migrations are frozen: one that was applied and has since changed is an
 * error, because two databases would no longer be the same. Safe to call from several programs at once.
 */
export async function migrate(pool: pg.Pool, directory: string): Promise<MigrationReport> {
  const migrations = await readMigrations(directory);
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    // Creating it asks for a right on the database even when it is there already.
    const { rows } = await client.query<{ there: boolean }>(
      `SELECT to_regnamespace('office') IS NOT NULL AS there`,
    );
    if (!rows[0]?.there) await client.query('CREATE SCHEMA office');
    await client.query(
      'CREATE TABLE IF NOT EXISTS office.migrations (name text PRIMARY KEY, checksum text NOT NULL)',
    );
    const known = await client.query<{ name: string; checksum: string }>(
      'SELECT name, checksum FROM office.migrations',
    );
    const done = new Map(known.rows.map((row) => [row.name, row.checksum]));
    const applied: string[] = [];
    for (const migration of migrations) {
      const before = done.get(migration.name);
      if (before === migration.checksum) continue;
      if (before !== undefined) {
        throw new Error(
          `Expected the applied migration ${migration.name} to be unchanged but its text differs from what was run.`,
        );
      }
      await inTransaction(pool, async (trx) => {
        await trx.query(migration.sql);
        await trx.query('INSERT INTO office.migrations (name, checksum) VALUES ($1, $2)', [
          migration.name,
          migration.checksum,
        ]);
      });
      applied.push(migration.name);
    }
    return { applied };
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [ADVISORY_LOCK]).catch(() => undefined);
    client.release();
  }
}

async function readMigrations(directory: string) {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      if (!/^\d{4}-[a-z0-9-]+\.sql$/.test(name)) {
        throw new Error(`Expected a migration to be named NNNN-name.sql but got ${name}.`);
      }
      const sql = await readFile(path.join(directory, name), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}
