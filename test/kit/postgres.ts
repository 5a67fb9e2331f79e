import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type DatabaseRole } from '#engine/db/embedded/cluster-notes.ts';
import { templateDatabase, type TestCluster } from './postgres-setup.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    testCluster: TestCluster;
  }
}

/** A database of a test's own: roles, schemas and extensions are there, no table yet. */
export interface TestDatabase {
  /** As the superuser `motcua`. */
  url: string;
  /** As one of the program's roles. */
  urlAs(role: DatabaseRole): string;
  /** Cuts what is still connected and removes the database. */
  drop(): Promise<void>;
}

/** Makes an empty prepared database on the cluster of this test run (see postgres-setup.ts). */
export async function testDatabase(): Promise<TestDatabase> {
  const { adminUrl, passwords } = inject('testCluster');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const search = (role: DatabaseRole) =>
    `ALTER ROLE ${role} IN DATABASE ${name} SET search_path = ${role}, public`;
  await run(adminUrl, [
    `CREATE DATABASE ${name} TEMPLATE ${templateDatabase}`,
    search('office'),
    search('broker'),
  ]);
  const urlAs = (role: DatabaseRole) => {
    const url = new URL(adminUrl);
    url.username = role;
    url.password = passwords[role];
    url.pathname = `/${name}`;
    return url.href;
  };
  return {
    url: urlAs('motcua'),
    urlAs,
    drop: () => run(adminUrl, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]),
  };
}

async function run(url: string, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
