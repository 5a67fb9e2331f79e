import { exampleForm, runDossier, signInStaff } from '#test/kit/dossier-course.ts';
import { inParallel } from '#test/kit/in-parallel.ts';
import { postmasterPid } from '#test/kit/postmaster.ts';
import { startProgram, type Program } from '#test/kit/program.ts';
import { percentile } from './percentile.ts';
import { usageOf, usageOfFamily } from './process-usage.ts';

/** Concurrent clients of the three lines. */
const widths = [1, 16, 64];

/**
 * The whole program with its embedded PostgreSQL and broker, over HTTP, the driver on the same cores: receipt, payment,
 * four tasks, handed over. `counts` says how many dossiers at 1, 16 and 64 clients.
 */
export async function benchOffice(counts: number[]): Promise<Record<string, string | number>[]> {
  const program = await startProgram({ env: { LOG_LEVEL: 'error' } });
  try {
    const staff = await signInStaff(program.url);
    const form = await exampleForm(staff.intake);
    const course = { staff: async () => staff };
    await inParallel(40, 8, () => runDossier(course, form)); // the compiler warms up
    const rows: Record<string, string | number>[] = [];
    for (const [index, width] of widths.entries())
      rows.push(await measure({ program, form, width, count: counts[index]! }));
    return rows;
  } finally {
    await program.dispose();
  }
}

interface Measure {
  program: Program;
  form: unknown;
  width: number;
  count: number;
}

async function measure({ program, form, width, count }: Measure): Promise<Record<string, string | number>> {
  const staff = await signInStaff(program.url);
  const postmaster = postmasterPid(program.dataDir)!;
  const completions: number[] = [];
  const before = {
    node: usageOf(program.pid),
    postgres: usageOfFamily(postmaster),
    driver: process.cpuUsage(),
  };
  const began = performance.now();
  const course = { staff: async () => staff, onCompletion: (_: string, ms: number) => completions.push(ms) };
  await inParallel(count, width, () => runDossier(course, form));
  const seconds = (performance.now() - began) / 1000;
  const node = usageOf(program.pid);
  const postgres = usageOfFamily(postmaster);
  const driver = process.cpuUsage(before.driver);
  const perDossier = (ms: number) => (ms / count).toFixed(1);
  return {
    clients: width,
    dossiers: count,
    'dossiers/s': (count / seconds).toFixed(1),
    'completion p50 ms': percentile(completions, 0.5).toFixed(1),
    'completion p99 ms': percentile(completions, 0.99).toFixed(1),
    'program + broker RSS MiB': Math.round(node.rssMiB),
    'PostgreSQL MiB (PSS)': Math.round(postgres.rssMiB),
    'CPU ms/dossier: program': perDossier(node.cpuMs - before.node.cpuMs),
    PostgreSQL: perDossier(postgres.cpuMs - before.postgres.cpuMs),
    driver: perDossier((driver.user + driver.system) / 1000),
  };
}
