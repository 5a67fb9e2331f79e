import { measureGateway, measureRuntime } from './broker.ts';
import { compare } from './compare.ts';
import { machineLine } from './machine.ts';
import { benchDeadlines } from './deadlines.ts';
import { benchForecasts } from './forecasts.ts';
import type { Counts } from './measure-workload.ts';
import { benchOffice } from './office.ts';
import { printMeasured } from './print-measured.ts';
import { printTable } from './print-table.ts';
import { benchReprojection } from './reprojection.ts';
import { measureScale } from './scale.ts';
import { w1, w2 } from './workload.ts';

/** A part of `npm run bench`, chosen by its flag; those of `usual` run when none is given. */
interface Part {
  flag: string;
  usual: boolean;
  title: string;
  run(quick: boolean): Promise<void>;
}

const counts = (quick: boolean): Counts => (quick ? [60, 300, 600] : [200, 1_500, 3_000]);

const parts: readonly Part[] = [
  {
    flag: '--office',
    usual: true,
    title:
      'the whole program over HTTP: receipt, payment, four tasks, handed over (aim: 60/s, p99 150 ms, 400 MiB)',
    run: async (quick) => printTable(await benchOffice(quick ? [60, 150, 300] : [150, 600, 1_200])),
  },
  {
    flag: '--broker',
    usual: true,
    title: 'the broker alone, workload W1: create, then four user tasks with an exclusive gateway',
    run: async (quick) =>
      printMeasured([
        ...(await measureGateway(w1, counts(quick))),
        ...(await measureRuntime(w1, counts(quick))),
      ]),
  },
  {
    flag: '--deadlines',
    usual: true,
    title: 'due dates a second in one process: the end alone, and with its account day by day',
    run: async (quick) => printTable(await benchDeadlines(quick)),
  },
  {
    flag: '--peer',
    usual: false,
    title: 'W1 beside the real Zeebe 8.0.0 broker, the gRPC hop alone and group commit alone',
    run: (quick) => compare(w1, counts(quick)),
  },
  {
    flag: '--scale',
    usual: false,
    title: 'W1 at 64 clients with ever more instances waiting in the store',
    run: async (quick) =>
      printTable(await measureScale(quick ? [1_000, 10_000] : [1_000, 10_000, 100_000, 1_000_000])),
  },
  {
    flag: '--reprojection',
    usual: false,
    title: 'open dossiers counted anew after a change of the calendar (aim: 100,000 within 30 s)',
    run: async (quick) => printTable(await benchReprojection(quick ? 10_000 : 100_000)),
  },
  {
    flag: '--forecasts',
    usual: false,
    title: 'one forecast pass over all open dossiers, which the office makes every 30 s',
    run: async (quick) => printTable(await benchForecasts(quick ? 2_000 : 10_000)),
  },
  {
    flag: '--peer',
    usual: false,
    title: 'W2, one service task, beside the same',
    run: (quick) => compare(w2, counts(quick)),
  },
];

/**
 * `npm run bench`: how many dossiers the whole program takes from the counter to the applicant's hand, and how many
 * instances its broker alone takes, with where the time goes. `--quick` measures less; `--office`, `--broker`, `--deadlines`
 * measure one of the three; `--peer` measures the broker beside a real Zeebe (needs a JDK 17 and Maven), `--scale` with up to a
 * million instances in its store; `--reprojection` counts open dossiers anew after a change of the calendar, `--forecasts` is one
 * pass of forecasts over them.
 */
const flags = new Set(process.argv.slice(2));
const asked = parts.filter(({ flag }) => flags.has(flag));
console.log(machineLine());
for (const part of asked.length > 0 ? asked : parts.filter(({ usual }) => usual)) {
  console.log(`\n${part.title}\n`);
  await part.run(flags.has('--quick'));
}
