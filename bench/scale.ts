import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepareDatabase } from '#engine/db/embedded/prepare-database.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#engine/db/embedded/start-embedded-postgres.ts';
import { writeBpmn } from '#test/conformance/diagram.ts';
import { connectGateway, type GatewayClient } from '#test/conformance/gateway-client.ts';
import { startBrokerProcess, type BrokerProcess } from '#test/crash/broker-process.ts';
import { inParallel } from '#test/kit/in-parallel.ts';
import { quietLog } from '#test/kit/quiet-log.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';
import { scratchFolder } from '#test/kit/scratch-folder.ts';
import { fillStore, readTemplate } from './fill-store.ts';
import { gatewayDriver } from './gateway-driver.ts';
import { measureLine } from './measure-workload.ts';
import { usageOf, usageOfFamily } from './process-usage.ts';
import { w1, type Workload } from './workload.ts';

/** What waits in the store: an instance like W1's at its first task, of a job type of its own. */
const waiting: Workload = {
  ...w1,
  processId: 'bench-waiting',
  jobType: 'bench-waiting',
  tasks: 1,
};
const measured = 1_000;
const width = 64;
/** What a worker takes at once, and then completes. */
const wokenAtOnce = 1_000;
const settleMs = 3_000;

/** What a W1 instance costs with ever more instances waiting in the store, through gRPC; and what these cost to wake. */
export async function measureScale(sizes: readonly number[]): Promise<Record<string, string | number>[]> {
  const folder = scratchFolder('bench-scale');
  const server = await startEmbeddedPostgres({ dataDir: folder.path, log: quietLog });
  try {
    await prepareDatabase(server);
    const databaseUrl = server.url('motcua', 'broker');
    const place = { databaseUrl, server };
    await withBroker(place, async ({ client }) => {
      const driver = gatewayDriver(client, waiting);
      const flows = ['s > t > e'];
      await driver.deploy(
        writeBpmn(waiting.processId, { s: 'start', t: { service: waiting.jobType }, e: 'end', flows }, ''),
      );
      await driver.create();
    });
    const rows: Record<string, string | number>[] = [];
    const template = await readTemplate(databaseUrl);
    let [made, open] = [0, 1];
    for (const size of sizes) {
      process.stderr.write(`filling the store up to ${size} instances …\n`);
      await fillStore(databaseUrl, { template, made, count: size - open });
      [made, open] = [made + size - open, size - wokenAtOnce];
      rows.push(await withBroker(place, (broker) => measureSize(broker, server, size)));
    }
    return rows;
  } finally {
    await server.stop();
    folder.remove();
  }
}

interface Started {
  client: GatewayClient;
  process: BrokerProcess;
  readyMs: number;
  /** What the start took of CPU: broker and database. */
  startCpuMs: { broker: number; database: number };
}

async function withBroker<T>(
  { databaseUrl, server }: { databaseUrl: string; server: EmbeddedPostgres },
  work: (started: Started) => Promise<T>,
): Promise<T> {
  const begin = performance.now();
  const before = usageOfFamily(server.pid).cpuMs;
  const broker = startBrokerProcess(databaseUrl, { LOG_LEVEL: 'error' });
  const client = connectGateway(await broker.ready);
  try {
    const readyMs = performance.now() - begin;
    const startCpuMs = {
      broker: usageOf(broker.pid).cpuMs,
      database: usageOfFamily(server.pid).cpuMs - before,
    };
    return await work({ client, process: broker, readyMs, startCpuMs });
  } finally {
    client.close();
    broker.kill('SIGTERM');
    await broker.ended;
  }
}

async function measureSize(
  { client, process: broker, readyMs, startCpuMs }: Started,
  server: EmbeddedPostgres,
  size: number,
): Promise<Record<string, string | number>> {
  await sleep(settleMs);
  const startedMiB = usageOf(broker.pid).rssMiB;
  const driver = gatewayDriver(client, w1);
  await driver.deploy(readFileSync(path.join(repositoryRoot, 'bench/diagrams', w1.diagram), 'utf8'));
  const subject = {
    way: 'embedded, gRPC',
    driver,
    broker: () => usageOf(broker.pid),
    database: () => usageOfFamily(server.pid),
    warmUpMs: 0,
  };
  await measureLine(w1, subject, { count: measured / 2, width });
  const line = await measureLine(w1, subject, { count: measured, width });
  const wake = gatewayDriver(client, waiting);
  const begin = performance.now();
  const jobs = await wake.take();
  await inParallel(jobs.length, width, (index) => wake.complete(jobs[index] as string));
  const wokenMs = performance.now() - begin;
  return {
    'in the store': size.toLocaleString('en'),
    'start s': (readyMs / 1_000).toFixed(1),
    'its CPU s: broker': (startCpuMs.broker / 1_000).toFixed(1),
    ' database': (startCpuMs.database / 1_000).toFixed(1),
    'RSS after it MiB': Math.round(startedMiB),
    'W1 instances/s': Math.round(line.instanceRate),
    'CPU ms/instance: broker': line.brokerCpuMs.toFixed(2),
    database: line.databaseCpuMs.toFixed(2),
    'completion p99 ms': line.p99Ms.toFixed(1),
    'woken and completed/s': Math.round((jobs.length * 1_000) / wokenMs),
    'RSS at the end MiB': Math.round(usageOf(broker.pid).rssMiB),
  };
}
