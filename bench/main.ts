import { measureBrokerW1 } from './broker-w1.ts';
import { machineLine } from './machine.ts';
import { benchOffice } from './office.ts';
import { printTable } from './print-table.ts';

/**
 * `npm run bench`: how many dossiers the whole program takes from the counter to the applicant's hand, and how many
 * instances its broker alone takes, with where the time goes. `--quick` measures less; `--office` and `--broker`
 * measure one of the two.
 */
const flags = new Set(process.argv.slice(2));
const quick = flags.has('--quick');
const only = flags.has('--office') || flags.has('--broker');
console.log(machineLine());
if (!only || flags.has('--office')) {
  console.log(
    '\nthe whole program over HTTP: receipt, payment, four tasks, handed over (aim: 60/s, p99 150 ms, 400 MiB)\n',
  );
  printTable(await benchOffice(quick ? [60, 150, 300] : [150, 600, 1200]));
}
if (!only || flags.has('--broker')) {
  console.log('\nthe broker alone, workload W1: create, then four user tasks with an exclusive gateway\n');
  printTable(await measureBrokerW1({ counts: quick ? [60, 300, 600] : [200, 1500, 3000] }));
}
