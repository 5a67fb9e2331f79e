import path from 'node:path';
import { pino } from 'pino';
import { prepareDatabase } from '#engine/db/embedded/prepare-database.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#engine/db/embedded/start-embedded-postgres.ts';
import { inspect } from './inspect/inspect.ts';
import { inspectionHelp, parseInspection } from './inspect/parse-inspection.ts';
import { defaultLimits } from './runtime/limits.ts';
import { serveObservation, type Observation } from './serve-observation.ts';
import { startBroker, type BrokerOptions, type RunningBroker } from './start-broker.ts';

/**
 * `npm run broker`: the embedded broker alone, a Zeebe gateway on PostgreSQL for anyone's Zeebe client;
 * `npm run broker -- inspect …` looks into its database instead. Reads the environment: BROKER_PORT (26500; 0 = any free
 * one), BROKER_METRICS_PORT (metrics and health over HTTP; none without), HOST (127.0.0.1), DATA_DIR (.data), DATABASE_URL (else an embedded PostgreSQL in DATA_DIR), BROKER_HOT_INSTANCES
 * (instances kept in memory), BROKER_SNAPSHOT_STEPS (steps from one snapshot to the next), BROKER_RETENTION_DAYS (history
 * is kept at least so long; 0: for ever), MOTCUA_INCLUSIVE_JOIN (1: inclusive gateways may join), LOG_LEVEL.
 */
const environment = process.env;
const log = pino(
  { level: environment['LOG_LEVEL'] || 'info', base: { room: 'broker' } },
  pino.destination({ fd: 2, sync: true }),
);

let database: EmbeddedPostgres | undefined;
let broker: RunningBroker | undefined;
let observation: Observation | undefined;
let stopping: Promise<void> | undefined;
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void (stopping ??= stop()));

const [command, ...words] = process.argv.slice(2);
try {
  if (command === 'inspect') await lookInside();
  else if (command === undefined) await serve();
  else throw new Error(`Expected 'inspect' or nothing but got '${command}'.`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
  await (stopping ??= stop());
}

async function serve(): Promise<void> {
  const host = environment['HOST'] || '127.0.0.1';
  const metricsPort = environment['BROKER_METRICS_PORT'];
  if (metricsPort) {
    const port = readPort('BROKER_METRICS_PORT', metricsPort);
    observation = await serveObservation(() => broker, { host, port });
    log.info({ port: observation.port }, 'metrics and health over HTTP');
  }
  const databaseUrl = environment['DATABASE_URL'] || (await startDatabase());
  broker = await startBroker({
    databaseUrl,
    host,
    port: readPort('BROKER_PORT', environment['BROKER_PORT'] || '26500'),
    log,
    ...readLimits(),
    dialect: { inclusiveJoin: environment['MOTCUA_INCLUSIVE_JOIN'] === '1' },
  });
  process.stdout.write(`motcua broker ready ${broker.host}:${broker.port}\n`);
}

async function lookInside(): Promise<void> {
  if (words.includes('--help')) {
    process.stdout.write(`${inspectionHelp()}\n`);
  } else {
    const inspection = parseInspection(words);
    log.level = 'warn';
    const databaseUrl = environment['DATABASE_URL'] || (await startDatabase());
    const text = await inspect(databaseUrl, inspection, (position, last) => {
      if (process.stderr.isTTY) process.stderr.write(`\rfolding the log: ${position} of ${last} `);
    });
    process.stdout.write(`${text}\n`);
  }
  await (stopping ??= stop());
}

async function startDatabase(): Promise<string> {
  const dataDir = path.resolve(environment['DATA_DIR'] || '.data');
  database = await startEmbeddedPostgres({ dataDir, log });
  await prepareDatabase(database);
  return database.url('motcua', 'broker');
}

function readPort(name: string, text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`Expected ${name} to be a port number but got '${text}'.`);
}

function readLimits(): Pick<BrokerOptions, 'limits'> {
  const instances = readCount('BROKER_HOT_INSTANCES', defaultLimits.hot.instances);
  const steps = readCount('BROKER_SNAPSHOT_STEPS', defaultLimits.snapshot.steps);
  const days = Number(environment['BROKER_RETENTION_DAYS'] || NaN);
  const retentionMs = Number.isNaN(days)
    ? defaultLimits.retentionMs
    : days > 0
      ? days * 86_400_000
      : Infinity;
  return {
    limits: {
      retentionMs,
      hot: { ...defaultLimits.hot, instances },
      snapshot: { ...defaultLimits.snapshot, steps },
    },
  };
}

function readCount(name: string, otherwise: number): number {
  const count = Number(environment[name] || otherwise);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`Expected ${name} to be a whole number above 0 but got '${environment[name]}'.`);
}

async function stop(): Promise<void> {
  await broker?.stop();
  await observation?.close();
  await database?.stop();
  process.exit();
}
