import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Process id of the live postmaster whose data lie somewhere under `folder` (three levels deep at most), or undefined.
 * Kill tests aim at it, and clean-up must not leave one behind.
 */
export function postmasterPid(folder: string): number | undefined {
  for (const file of lockFiles(folder, 3)) {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    if (pid > 0 && isAlive(pid)) return pid;
  }
  return undefined;
}

function lockFiles(folder: string, depth: number): string[] {
  if (!existsSync(folder)) return [];
  // Data that PostgreSQL's account could not reach lie elsewhere (engine/db/embedded/cluster-place.ts).
  const pointer = path.join(folder, 'postgres.location');
  if (existsSync(pointer)) return lockFiles(readFileSync(pointer, 'utf8').trim(), 0);
  const own = path.join(folder, 'postmaster.pid');
  if (existsSync(own)) return [own];
  if (depth === 0) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => lockFiles(path.join(folder, entry.name), depth - 1));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
