import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '#engine/db/migrate.ts';
import { createOfficePool } from '#engine/db/office-pool.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';
import { scratchFolder, type ScratchFolder } from '#test/kit/scratch-folder.ts';

describe('migrations', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let folder: ScratchFolder;

  beforeAll(async () => {
    database = await testDatabase();
    pool = createOfficePool({ url: database.urlAs('office'), max: 6 });
    folder = scratchFolder('migrations');
    for (const name of readdirSync('engine/db/migrations')) {
      copyFileSync(path.join('engine/db/migrations', name), path.join(folder.path, name));
    }
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
    folder.remove();
  });

  it('are applied once, however many programs start at the same time', async () => {
    const reports = await Promise.all([migrate(pool, folder.path), migrate(pool, folder.path)]);
    expect(reports.map((report) => report.applied.length).sort()).toEqual([
      0,
      readdirSync(folder.path).length,
    ]);
  });

  it('go on where they ended, and a failing one leaves nothing behind', async () => {
    writeFileSync(path.join(folder.path, '9000-good.sql'), 'CREATE TABLE good (n int);');
    writeFileSync(path.join(folder.path, '9001-bad.sql'), 'CREATE TABLE half (n int); SELECT 1/0;');
    await expect(migrate(pool, folder.path)).rejects.toThrow('division by zero');
    const { rows } = await pool.query(`SELECT to_regclass('good') AS good, to_regclass('half') AS half`);
    expect(rows).toEqual([{ good: 'good', half: null }]);
  });

  it('are frozen: one that was applied and then changed is an error', async () => {
    writeFileSync(path.join(folder.path, '9000-good.sql'), 'CREATE TABLE good (n bigint);');
    await expect(migrate(pool, folder.path)).rejects.toThrow('9000-good.sql to be unchanged');
  });
});
