import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { refreshForecasts } from '#engine/office/forecasts/refresh-forecasts.ts';
import { publishShipped } from '#engine/office/procedures/publish/publish-shipped.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';
import { withBenchOffice, type BenchOffice } from './bench-office.ts';
import { fillOffice } from './fill-office.ts';

const PROCEDURE = '2.000635';
/** Where its dossiers stand, by turns. */
const STEPS = ['thuLy', 'xacMinh', 'ky', 'phatHanh'];

/** A pass fills the table, the later ones write every row again, as the timer does every half a minute. */
const PASSES = ['first, table empty', 'second', 'third'];

/** One pass over all open dossiers of the shipped procedure: what it takes, and how long it keeps others waiting. */
export async function benchForecasts(count: number): Promise<Record<string, string | number>[]> {
  return withBenchOffice('bench-forecasts', async (bench) => {
    await publishShipped(bench.office.publisher, path.join(repositoryRoot, 'definitions'));
    process.stderr.write(`filling the office with ${count} open dossiers …\n`);
    await fillOffice(bench.office, count, { procedures: [PROCEDURE], steps: STEPS });
    const rows: Record<string, string | number>[] = [];
    for (const pass of PASSES) rows.push(await measure(bench, pass));
    return rows;
  });
}

async function measure(
  { office, timed }: BenchOffice,
  pass: string,
): Promise<Record<string, string | number>> {
  const held = monitorEventLoopDelay({ resolution: 1 });
  const before = process.memoryUsage().rss;
  let made = 0;
  held.enable();
  const { seconds, program, postgres } = await timed(async () => (made = await refreshForecasts(office)));
  held.disable();
  const { rows } = await office.pool.query<{ late: number }>(
    `SELECT count(*)::int AS late FROM forecasts WHERE state IN ('late', 'willBeLate')`,
  );
  return {
    pass,
    forecasts: made,
    'late or will be': rows[0]!.late,
    's by the clock': seconds,
    'CPU s program + PostgreSQL': `${program} + ${postgres}`,
    'longest hold of the program ms': Math.round(held.max / 1e6),
    'RSS more MiB': Math.round((process.memoryUsage().rss - before) / 2 ** 20),
  };
}
