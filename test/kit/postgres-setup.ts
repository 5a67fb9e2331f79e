import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { type DatabaseRole } from '#engine/db/embedded/cluster-notes.ts';
import { removeCluster } from '#engine/db/embedded/cluster-place.ts';
import { isAlive } from '#engine/db/embedded/process-mark.ts';
import { prepareDatabase } from '#engine/db/embedded/prepare-database.ts';
import { startEmbeddedPostgres } from '#engine/db/embedded/start-embedded-postgres.ts';

/** What the setup hands to the tests of one run. */
export interface TestCluster {
  adminUrl: string;
  passwords: Record<DatabaseRole, string>;
}

/** The prepared database every test database is copied from. */
export const templateDatabase = 'motcua_template';

const folder = path.resolve('.tmp');
const log = { info: () => undefined, warn: console.warn, error: console.error };

/**
 * Global setup of the vitest project `pg`: one embedded cluster per test run, in its own folder under `.tmp`, gone
 * after the run. Clusters of runs that were killed are removed first.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  mkdirSync(folder, { recursive: true });
  await removeLeftovers();
  const dataDir = path.join(folder, `postgres-${process.pid}`);
  const server = await startEmbeddedPostgres({ dataDir, log });
  await prepareDatabase(server, templateDatabase);
  project.provide('testCluster', { adminUrl: server.adminUrl, passwords: server.passwords });
  return async () => {
    await server.stop();
    removeCluster(dataDir);
  };
}

async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(folder)) {
    const pid = /^postgres-(\d+)$/.exec(name)?.[1];
    const dataDir = path.join(folder, name);
    if (pid === undefined || isAlive(Number(pid)) || !existsSync(dataDir)) continue;
    const left = await startEmbeddedPostgres({ dataDir, log });
    await left.stop();
    removeCluster(dataDir);
  }
}
