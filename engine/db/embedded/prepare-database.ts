import pg from 'pg';
import { type DatabaseRole } from './cluster-notes.ts';

/** What `prepareDatabase` needs of an embedded server. */
export interface PreparableServer {
  url(database: string, role?: DatabaseRole): string;
  adminUrl: string;
  passwords: Record<DatabaseRole, string>;
}

/**
 * Makes, if missing, the database with what every room stands on: the roles `office` and `broker`, each owner of the
 * schema of its name and without rights in the other's, and the extensions `unaccent` and `pg_trgm`. May be repeated.
 */
export async function prepareDatabase(server: PreparableServer, database = 'motcua'): Promise<void> {
  await withClient(server.adminUrl, async (admin) => {
    for (const role of ['office', 'broker'] as const) {
      const known = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      if (known.rowCount === 0) await admin.query(`CREATE ROLE ${role} LOGIN`);
      await admin.query(`ALTER ROLE ${role} PASSWORD ${admin.escapeLiteral(server.passwords[role])}`);
    }
    const known = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (known.rowCount === 0) {
      await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(database)} TEMPLATE template0`);
    }
  });
  await withClient(server.url(database), async (client) => {
    await client.query('CREATE EXTENSION IF NOT EXISTS unaccent');
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    for (const role of ['office', 'broker']) {
      await client.query(`CREATE SCHEMA IF NOT EXISTS ${role} AUTHORIZATION ${role}`);
      const name = client.escapeIdentifier(database);
      await client.query(`ALTER ROLE ${role} IN DATABASE ${name} SET search_path = ${role}, public`);
    }
  });
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
