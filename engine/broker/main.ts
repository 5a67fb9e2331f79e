import path from 'node:path';
import { pino } from 'pino';
import { prepareDatabase } from '#engine/db/embedded/prepare-database.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#engine/db/embedded/start-embedded-postgres.ts';
import { startBroker, type RunningBroker } from './start-broker.ts';

/**
 * `npm run broker`: the embedded broker alone, a Zeebe gateway on PostgreSQL for anyone's Zeebe client. Reads the
 * environment: BROKER_PORT (26500; 0 = any free one), HOST (127.0.0.1), DATA_DIR (.data), DATABASE_URL (else an
 * embedded PostgreSQL in DATA_DIR), LOG_LEVEL.
 */
const environment = process.env;
const log = pino(
  { level: environment['LOG_LEVEL'] || 'info', base: { room: 'broker' } },
  pino.destination({ fd: 2, sync: true }),
);

let database: EmbeddedPostgres | undefined;
let broker: RunningBroker | undefined;
let stopping: Promise<void> | undefined;
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void (stopping ??= stop()));

try {
  const databaseUrl = environment['DATABASE_URL'] || (await startDatabase());
  broker = await startBroker({
    databaseUrl,
    host: environment['HOST'] || '127.0.0.1',
    port: readPort(environment['BROKER_PORT'] || '26500'),
    log,
  });
  process.stdout.write(`motcua broker ready ${broker.host}:${broker.port}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
  await (stopping ??= stop());
}

async function startDatabase(): Promise<string> {
  const dataDir = path.resolve(environment['DATA_DIR'] || '.data');
  database = await startEmbeddedPostgres({ dataDir, log });
  await prepareDatabase(database);
  return database.url('motcua', 'broker');
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`Expected BROKER_PORT to be a port number but got '${text}'.`);
}

async function stop(): Promise<void> {
  await broker?.stop();
  await database?.stop();
  process.exit();
}
