import { createServer, type Server } from 'node:http';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { createApp } from '#engine/api/app.ts';
import { createMetrics } from '#engine/api/metrics.ts';
import { OutboxSender } from '#engine/db/outbox/sender.ts';
import { createDemoOffice } from '#engine/office/demo/demo-office.ts';
import { officePorts } from '#engine/office/instances/office-ports.ts';
import type { Office } from '#engine/office/office.ts';
import { taskGone } from '#engine/office/tasks/task-gone.ts';
import { machineClock } from '#engine/office/time/office-clock.ts';
import { buildOffice } from './build-office.ts';
import { createLog } from './create-log.ts';
import type { Environment } from './environment.ts';
import { FiringTurn } from './firing-turn.ts';
import { greet } from './greet.ts';
import { killAt } from './kill-at.ts';
import { clockMover } from './move-office-clock.ts';
import { WorkerActivity } from './worker-activity.ts';
import { openBroker, type OpenBroker } from './open-broker.ts';
import { openClock, storeOfficeTime } from './open-clock.ts';
import { openDatabase } from './open-database.ts';
import { publishUntilDone } from './publish-until-done.ts';
import { startTimers } from './timers.ts';

/** How long SIGTERM waits for answers under way, in milliseconds. */
const DRAIN_MS = 10_000;

/**
 * Starts everything and prints the ready line: database, migrations, broker, shipped procedures, workers, outbox, HTTP.
 * SIGTERM and SIGINT drain and end with 0.
 */
export async function start(environment: Environment, root: string): Promise<void> {
  const log = createLog(environment.logLevel);
  const undo: (() => Promise<unknown>)[] = [];
  try {
    const running = await startParts(environment, { root, log, undo });
    const stop = stopOnce(undo, log);
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    void running.failed?.then((error) => {
      log.fatal({ err: error }, 'the embedded broker ended');
      process.exit(1);
    });
    await greet(running, environment);
  } catch (error) {
    for (const end of undo.reverse()) await end().catch(() => undefined);
    throw error;
  }
}

export interface Running {
  office: Office;
  url: string;
  brokerAddress: string;
  failed: Promise<Error> | undefined;
}

interface Starting {
  root: string;
  log: ReturnType<typeof createLog>;
  /** How to end what has been started, in the order of starting. */
  undo: (() => Promise<unknown>)[];
}

async function startParts(environment: Environment, { root, log, undo }: Starting): Promise<Running> {
  const database = await openDatabase(environment, { root, log });
  undo.push(() => database.close());
  const { pool } = database;
  const clock = await openClock(pool, environment.clock);
  if (environment.demo) await createDemoOffice(pool, clock.officeClock.now());
  const opened = await openBroker(environment, {
    databaseUrl: database.brokerUrl,
    prefix: clock.prefix,
    log,
  });
  if (opened.thread) undo.push(opened.thread.stop);
  undo.push(() => opened.broker.close());
  const fault = killAt(environment.killAt);
  const activity = new WorkerActivity();
  const turn = new FiringTurn();
  const office = await buildOffice({
    pool,
    lookupPool: database.lookupPool,
    clock,
    log,
    root,
    dataDir: environment.dataDir,
    demo: environment.demo,
    inclusiveJoin: environment.inclusiveJoin,
    broker: opened.broker,
    fireUntil: clockMover(activity, turn),
    fault,
  });
  if (clock.movableClock) undo.push(() => storeOfficeTime(pool, office.officeClock.now()));
  const publishing = await publishUntilDone(office, path.join(root, 'definitions'), opened);
  undo.push(publishing.stop);
  await opened.broker.openWorkers(activity.watch(officePorts(office)));
  const sender = openOutbox(office, opened);
  undo.push(() => sender.close());
  undo.push(startTimers(office, turn));
  const server = await serve(environment, { office, opened, root, published: publishing.done });
  undo.push(() => closeServer(server));
  const { port } = server.address() as AddressInfo;
  const host = environment.host.includes(':') ? `[${environment.host}]` : environment.host;
  return {
    office,
    url: `http://${host}:${port}`,
    brokerAddress: opened.address,
    failed: opened.thread?.failed,
  };
}

function openOutbox(office: Office, { broker }: OpenBroker): OutboxSender {
  const sender = new OutboxSender({
    pool: office.pool,
    broker,
    machineClock,
    log: office.log,
    onGone: (dossierId, command) => taskGone(office, dossierId, command),
    checkpoint: (point) => office.fault(point === 'marked' ? 'outbox:before-send' : 'outbox:after-send'),
  });
  sender.start();
  return sender;
}

interface Serving {
  office: Office;
  opened: OpenBroker;
  root: string;
  /** Whether the shipped procedures are in force. */
  published: () => boolean;
}

async function serve(environment: Environment, serving: Serving): Promise<Server> {
  const { office, opened, root, published } = serving;
  const ready = async (): Promise<boolean> => {
    const database = office.pool.query('SELECT 1').then(() => true);
    const broker = opened.broker.topology().then(() => true);
    const answers = await Promise.all([database.catch(() => false), broker.catch(() => false)]);
    return published() && answers.every(Boolean);
  };
  const app = createApp({
    office,
    metrics: createMetrics(office.pool),
    ready,
    webRoot: path.join(root, 'dist'),
    ...(opened.thread && { brokerMetrics: opened.thread.metrics }),
  });
  const server = createServer({ keepAliveTimeout: 65_000, headersTimeout: 70_000 }, app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(environment.port, environment.host, resolve);
  });
  return server;
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(late);
}

function stopOnce(undo: (() => Promise<unknown>)[], log: ReturnType<typeof createLog>): () => void {
  let stopping = false;
  return () => {
    if (stopping) return;
    stopping = true;
    void (async () => {
      for (const end of undo.reverse()) {
        await end().catch((error: unknown) => log.error({ err: error }, 'a part did not stop cleanly'));
      }
      process.exit(0);
    })();
  };
}
