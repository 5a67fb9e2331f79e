import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { commandOf, isAlive } from './process-mark.ts';

/** Where sockets go when the cluster's own path is too long for one. */
export const temporarySockets = '/tmp/motcua-pg-';

/** What a running server writes into `postmaster.pid`. */
export interface RunningServer {
  pid: number;
  port: number;
  socketFolder: string;
  stopping: boolean;
}

/**
 * The server that runs on this cluster, or null. A file left behind by a dead server, or whose number meanwhile
 * belongs to another program, is removed.
 * Source: PostgreSQL, src/include/utils/pidfile.h (line by line: pid, data directory, start, port, socket directory,
 * listen address, shared memory key, status).
 */
export function readRunningServer(cluster: string): RunningServer | null {
  const file = path.join(cluster, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  const command = Number.isInteger(pid) && pid > 0 && isAlive(pid) ? commandOf(pid) : '';
  if (!command.includes('postgres') || !command.includes(cluster)) {
    rmSync(file, { force: true });
    removeSockets(lines[4]);
    return null;
  }
  return {
    pid,
    port: Number(lines[3]),
    socketFolder: lines[4] ?? '',
    stopping: (lines[7] ?? '').trim() === 'stopping',
  };
}

/** Removes the folder of a dead server's socket when it was a temporary one of ours. */
export function removeSockets(folder: string | undefined): void {
  if (folder?.startsWith(temporarySockets)) rmSync(folder, { recursive: true, force: true });
}
