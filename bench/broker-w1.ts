import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import { prepareDatabase } from '#engine/db/embedded/prepare-database.ts';
import { startEmbeddedPostgres } from '#engine/db/embedded/start-embedded-postgres.ts';
import { startRuntime } from '#engine/broker/runtime/runtime.ts';
import { connectGateway } from '#test/conformance/gateway-client.ts';
import { inParallel } from '#test/kit/in-parallel.ts';
import { postmasterPid } from '#test/kit/postmaster.ts';
import { startProgram } from '#test/kit/program.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';
import { scratchFolder } from '#test/kit/scratch-folder.ts';
import { percentile } from './percentile.ts';
import { usageOf, usageOfFamily, type Usage } from './process-usage.ts';
import { runtimeDriver } from './w1-runtime-driver.ts';
import { gatewayDriver } from './w1-gateway-driver.ts';

/** How W1's commands reach a broker. */
export interface W1Driver {
  deploy(bpmn: string): Promise<void>;
  create(): Promise<void>;
  /** Takes up to 1,000 open tasks; their keys. */
  take(): Promise<string[]>;
  /** Completes a task with two variables. */
  complete(jobKey: string): Promise<void>;
}

/** How much is measured. */
export interface W1Options {
  /** Instances at 1, 16 and 64 clients. */
  counts: readonly [number, number, number];
}

interface Line {
  way: string;
  driver: W1Driver;
  count: number;
  width: number;
  broker(): Usage;
  postgres(): Usage;
}

const widths = [1, 16, 64] as const;

/**
 * W1 of docs/performance.md on the embedded broker: one creation and four task completions per instance, ten variables,
 * every answer durable. First through its gateway (its own process, plain gRPC), then straight into its runtime (this
 * process): the difference is what gRPC costs. All instances are created first, then all tasks completed.
 */
export async function measureBrokerW1({ counts }: W1Options): Promise<Record<string, string | number>[]> {
  return [...(await throughGateway(counts)), ...(await throughRuntime(counts))];
}

async function throughGateway(counts: W1Options['counts']): Promise<Record<string, string | number>[]> {
  const program = await startProgram({ entry: 'broker', env: { LOG_LEVEL: 'error' } });
  const client = connectGateway(program.brokerAddress);
  const postmaster = postmasterPid(program.dataDir) ?? 0;
  try {
    return await measureWidths(counts, {
      way: 'gRPC',
      driver: gatewayDriver(client),
      broker: () => usageOf(program.pid),
      postgres: () => usageOfFamily(postmaster),
    });
  } finally {
    client.close();
    await program.dispose();
  }
}

async function throughRuntime(counts: W1Options['counts']): Promise<Record<string, string | number>[]> {
  const folder = scratchFolder('w1');
  const log = pino({ level: 'error' });
  const server = await startEmbeddedPostgres({ dataDir: folder.path, log });
  await prepareDatabase(server);
  const runtime = await startRuntime({ databaseUrl: server.url('motcua', 'broker'), log });
  try {
    return await measureWidths(counts, {
      way: 'in process',
      driver: runtimeDriver(runtime),
      broker: () => usageOf(process.pid),
      postgres: () => usageOfFamily(server.pid),
    });
  } finally {
    await runtime.stop();
    await server.stop();
    folder.remove();
  }
}

async function measureWidths(
  counts: W1Options['counts'],
  base: Omit<Line, 'count' | 'width'>,
): Promise<Record<string, string | number>[]> {
  const bpmn = readFileSync(path.join(repositoryRoot, 'bench/diagrams/w1.bpmn'), 'utf8');
  await base.driver.deploy(bpmn);
  await measure({ ...base, count: Math.min(500, counts[2]), width: 64 }); // the compiler warms up
  const rows = [];
  for (const [index, width] of widths.entries()) {
    rows.push(await measure({ ...base, count: counts[index] ?? 0, width }));
  }
  return rows;
}

async function measure({
  way,
  driver,
  count,
  width,
  ...usage
}: Line): Promise<Record<string, string | number>> {
  const before = { broker: usage.broker().cpuMs, postgres: usage.postgres().cpuMs };
  const begin = performance.now();
  await inParallel(count, width, () => driver.create());
  const created = performance.now();
  const latencies: number[] = [];
  let completing = 0;
  for (let step = 0; step < 4; step += 1) {
    const jobs: string[] = [];
    while (jobs.length < count) jobs.push(...(await driver.take()));
    const from = performance.now();
    await inParallel(count, width, async (index) => {
      const asked = performance.now();
      await driver.complete(jobs[index] as string);
      latencies.push(performance.now() - asked);
    });
    completing += performance.now() - from;
  }
  const end = performance.now();
  const rate = (number: number, ms: number) => Math.round((number * 1000) / ms);
  return {
    way,
    clients: width,
    instances: count,
    'created/s': rate(count, created - begin),
    'completed/s': rate(4 * count, completing),
    'instances/s': rate(count, end - begin),
    'completion p50 ms': percentile(latencies, 0.5).toFixed(2),
    'completion p99 ms': percentile(latencies, 0.99).toFixed(2),
    'CPU ms/instance: broker': ((usage.broker().cpuMs - before.broker) / count).toFixed(2),
    PostgreSQL: ((usage.postgres().cpuMs - before.postgres) / count).toFixed(2),
    'broker RSS MiB': Math.round(usage.broker().rssMiB),
  };
}
