import { measureGateway, measureRuntime } from './broker.ts';
import { measureCommitFloor } from './commit-floor.ts';
import { measureHop } from './hop.ts';
import { widths, type Counts, type Measured } from './measure-workload.ts';
import { printMeasured } from './print-measured.ts';
import { printTable } from './print-table.ts';
import type { Workload } from './workload.ts';
import { measureZeebe } from './zeebe.ts';

/** `npm run bench -- --peer`: one workload on everything that can run it, in one run, so that ratios hold. */
export async function compare(workload: Workload, counts: Counts): Promise<void> {
  const zeebe = await measureZeebe(workload, counts);
  const gateway = await measureGateway(workload, counts);
  const runtime = await measureRuntime(workload, counts);
  const hop = await measureHop(workload, counts);
  const floor = await measureCommitFloor(workload, counts);
  printMeasured([...zeebe, ...gateway, ...runtime, ...hop, ...floor]);
  console.log(`\n${workload.name}: ratios of this run\n`);
  printTable(
    widths.map((clients) => {
      const at = (lines: readonly Measured[]) => lines.find((line) => line.clients === clients) as Measured;
      const speed = (lines: readonly Measured[], than: readonly Measured[]) =>
        (at(lines).instanceRate / at(than).instanceRate).toFixed(1);
      return {
        clients,
        'in process × Zeebe': speed(runtime, zeebe),
        'CPU: Zeebe ÷ in process': (cpuOf(at(zeebe)) / cpuOf(at(runtime))).toFixed(1),
        'gRPC × Zeebe': speed(gateway, zeebe),
        'CPU: Zeebe ÷ gRPC': (cpuOf(at(zeebe)) / cpuOf(at(gateway))).toFixed(1),
        'group commit ÷ in process': speed(floor, runtime),
        'empty handler ÷ gRPC': speed(hop, gateway),
      };
    }),
  );
}

/** What an instance costs the server: the broker and, where it is another process, its database. */
function cpuOf({ brokerCpuMs, databaseCpuMs }: Measured): number {
  return brokerCpuMs + databaseCpuMs;
}
