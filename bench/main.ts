import { benchOffice } from './office.ts';
import { machineLine } from './machine.ts';
import { printTable } from './print-table.ts';

/**
 * `npm run bench`: how many dossiers the whole program takes from the counter to the applicant's hand, and where the
 * time goes. `--quick` runs fewer dossiers.
 */
const quick = process.argv.includes('--quick');
console.log(machineLine());
const rows = await benchOffice(quick ? [60, 150, 300] : [150, 600, 1200]);
printTable(rows);
