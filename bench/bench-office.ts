import path from 'node:path';
import { buildOffice } from '#engine/boot/build-office.ts';
import { openClock } from '#engine/boot/open-clock.ts';
import { prepareDatabase } from '#engine/db/embedded/prepare-database.ts';
import { startEmbeddedPostgres } from '#engine/db/embedded/start-embedded-postgres.ts';
import { migrate } from '#engine/db/migrate.ts';
import { createOfficePool } from '#engine/db/office-pool.ts';
import { createDemoOffice } from '#engine/office/demo/demo-office.ts';
import type { Office } from '#engine/office/office.ts';
import { quietLog } from '#test/kit/quiet-log.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';
import { scratchFolder } from '#test/kit/scratch-folder.ts';
import { usageOfFamily } from './process-usage.ts';

/** Office time: a Wednesday morning. */
export const BENCH_NOW = new Date('2024-06-12T09:00:00+07:00');

/** The demo office on a PostgreSQL of its own, without a broker. */
export interface BenchOffice {
  office: Office;
  /** Runs some work; answers its seconds by the clock and of CPU, of this program and of PostgreSQL. */
  timed(work: () => Promise<unknown>): Promise<Timed>;
}

/** Seconds, to a tenth. */
export interface Timed {
  seconds: string;
  program: string;
  postgres: string;
}

/** Sets the office up, works in it and takes everything away again. */
export async function withBenchOffice<T>(name: string, work: (bench: BenchOffice) => Promise<T>): Promise<T> {
  const folder = scratchFolder(name);
  const server = await startEmbeddedPostgres({ dataDir: folder.path, log: quietLog });
  await prepareDatabase(server);
  const pool = createOfficePool({ url: server.url('motcua', 'office') });
  try {
    await migrate(pool, path.join(repositoryRoot, 'engine/db/migrations'));
    await createDemoOffice(pool, BENCH_NOW);
    const office = await buildOffice({
      pool,
      lookupPool: pool,
      clock: await openClock(pool, BENCH_NOW),
      log: quietLog,
      root: repositoryRoot,
      dataDir: folder.path,
      demo: true,
      broker: { deploy: async ([resource]) => [deployed(resource?.content ?? '')] },
      fireUntil: async () => 0,
      fault: () => undefined,
    });
    return await work({ office, timed: (one) => timed(server.pid, one) });
  } finally {
    await pool.end();
    await server.stop();
    folder.remove();
  }
}

function deployed(content: string) {
  const bpmnProcessId = /<bpmn:process id="([^"]+)"/.exec(content)?.[1] ?? '';
  return { bpmnProcessId, version: 1, processDefinitionKey: '1' };
}

async function timed(postmaster: number, work: () => Promise<unknown>): Promise<Timed> {
  const [began, cpu, family] = [performance.now(), process.cpuUsage(), usageOfFamily(postmaster).cpuMs];
  await work();
  const used = process.cpuUsage(cpu);
  return {
    seconds: ((performance.now() - began) / 1_000).toFixed(1),
    program: ((used.user + used.system) / 1_000_000).toFixed(1),
    postgres: ((usageOfFamily(postmaster).cpuMs - family) / 1_000).toFixed(1),
  };
}
