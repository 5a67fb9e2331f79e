import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Binaries } from './binaries.ts';
import { giveTo, type ClusterPlace } from './cluster-place.ts';
import { temporarySockets } from './postmaster-pid.ts';
import { isAlive } from './process-mark.ts';
import { serverSettings } from './settings.ts';

/** A started server; it may not answer yet. */
export interface Postmaster {
  pid: number;
  port: number;
  /** The last lines of its log, once it has ended. */
  ended(): string | null;
}

const longestSocketPath = 100; // the system's limit is 107 bytes with the terminating zero (sockaddr_un)
const largestLog = 16 * 1024 * 1024;

/**
 * Starts the server in a process group of its own, so that Ctrl-C in our terminal does not reach it before we have
 * drained, with its log in a file, so that it doesn't depend on a pipe to us when we are killed.
 * @param port tried first; a free one is taken when it is not free.
 */
export async function spawnPostmaster(
  place: ClusterPlace,
  binaries: Binaries,
  port: number | null,
): Promise<Postmaster> {
  const chosen = await freePort(port);
  const logFile = path.join(place.dataDir, 'postgres.log');
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > largestLog)
    renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a', 0o600);
  const begin = statSync(logFile).size;
  const settings = serverSettings(chosen, socketFolder(place, chosen));
  const child = spawn(binaries.postgres, ['-D', place.cluster, ...settings], {
    cwd: '/',
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    stdio: ['ignore', log, log],
    detached: true,
    ...place.runAs,
  });
  closeSync(log);
  let ended = false;
  child.once('exit', () => (ended = true));
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  child.unref();
  const lastWords = () => readFileSync(logFile).subarray(begin).toString('utf8').trim().split('\n').slice(-3);
  return { pid: child.pid ?? 0, port: chosen, ended: () => (ended ? lastWords().join(' ') : null) };
}

/**
 * Ends a server: a fast shutdown (connections are cut, everything is written), and after 20 s the immediate one, from
 * which PostgreSQL recovers at its next start.
 */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < patienceMs; waited += 20) {
      if (!isAlive(pid)) return;
      await sleep(20);
    }
  }
}

/** In the cluster itself when the path is short enough for a socket, else a fresh folder among the temporary ones. */
function socketFolder(place: ClusterPlace, port: number): string {
  if (Buffer.byteLength(path.join(place.cluster, `.s.PGSQL.${port}`)) <= longestSocketPath)
    return place.cluster;
  const folder = mkdtempSync(temporarySockets);
  giveTo(place.runAs, folder);
  return folder;
}

async function freePort(wanted: number | null): Promise<number> {
  for (const port of wanted === null ? [0] : [wanted, 0]) {
    const server = createServer();
    const found = await new Promise<number | null>((resolve) => {
      server.once('error', () => resolve(null));
      server.listen(port, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    });
    await new Promise((resolve) => server.close(resolve));
    if (found !== null) return found;
  }
  throw new Error('Expected a free TCP port on 127.0.0.1 for PostgreSQL, but there is none.');
}
