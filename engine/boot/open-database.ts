import path from 'node:path';
import type pg from 'pg';
import type { Logger } from 'pino';
import { prepareDatabase } from '#engine/db/embedded/prepare-database.ts';
import { startEmbeddedPostgres } from '#engine/db/embedded/start-embedded-postgres.ts';
import { migrate } from '#engine/db/migrate.ts';
import { createOfficePool } from '#engine/db/office-pool.ts';
import type { Environment } from './environment.ts';

const DATABASE = 'motcua';

/** The database, migrated: the office's pool, the broker's address, and how to end it. */
export interface OpenDatabase {
  pool: pg.Pool;
  /** Two connections of their own for what is looked up while a transaction is open. */
  lookupPool: pg.Pool;
  brokerUrl: string;
  close(): Promise<void>;
}

/** Starts the embedded PostgreSQL or takes the one given, and brings the office's schema up to date. */
export async function openDatabase(
  environment: Environment,
  { root, log }: { root: string; log: Logger },
): Promise<OpenDatabase> {
  const { databaseUrl, dataDir } = environment;
  const embedded = databaseUrl === undefined ? await startEmbeddedPostgres({ dataDir, log }) : undefined;
  if (embedded) await prepareDatabase(embedded, DATABASE);
  const officeUrl = embedded?.url(DATABASE, 'office') ?? databaseUrl ?? '';
  let closing = false;
  const onError = (err: Error): void => {
    if (!closing) log.warn({ err }, 'a database connection was lost');
  };
  const pool = createOfficePool({ url: officeUrl, onError });
  const lookupPool = createOfficePool({ url: officeUrl, max: 2, onError });
  try {
    const { applied } = await migrate(pool, path.join(root, 'engine', 'db', 'migrations'));
    if (applied.length > 0) log.info({ applied }, 'migrated');
  } catch (error) {
    await pool.end();
    await embedded?.stop();
    throw error;
  }
  return {
    pool,
    lookupPool,
    brokerUrl: embedded?.url(DATABASE, 'broker') ?? databaseUrl ?? '',
    async close() {
      closing = true;
      await Promise.all([pool.end(), lookupPool.end()]);
      await embedded?.stop();
    },
  };
}
