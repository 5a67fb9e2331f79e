import { readdirSync, readFileSync } from 'node:fs';

/** CPU time in milliseconds and resident memory in MiB of one process and of its children. */
export interface Usage {
  cpuMs: number;
  rssMiB: number;
}

const ticksPerSecond = 100;
const pageKiB = 4;

/** Usage of one process now; zero when it is gone. Linux only (`/proc`). */
export function usageOf(pid: number): Usage {
  const fields = statFields(pid);
  if (!fields) return { cpuMs: 0, rssMiB: 0 };
  const ticks = Number(fields[11]) + Number(fields[12]);
  return { cpuMs: (ticks * 1000) / ticksPerSecond, rssMiB: (Number(fields[21]) * pageKiB) / 1024 };
}

/**
 * Usage of a postmaster and its backends. Memory counts what each has for itself and the shared part once: the sum of
 * their resident sizes would count shared buffers for every backend.
 */
export function usageOfFamily(parent: number): Usage {
  const pids = [parent, ...childrenOf(parent)];
  const cpuMs = pids.reduce((sum, pid) => sum + usageOf(pid).cpuMs, 0) + reapedMs(parent);
  const rssMiB = pids.reduce((sum, pid) => sum + proportionalMiB(pid), 0);
  return { cpuMs, rssMiB };
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => Number(statFields(pid)?.[1]) === parent);
}

/** CPU of children that have ended. */
function reapedMs(pid: number): number {
  const fields = statFields(pid);
  return fields ? ((Number(fields[13]) + Number(fields[14])) * 1000) / ticksPerSecond : 0;
}

function proportionalMiB(pid: number): number {
  try {
    const line = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return Number(line?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** The fields of /proc/PID/stat behind the command's name, which may hold spaces: state is the first. */
function statFields(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
