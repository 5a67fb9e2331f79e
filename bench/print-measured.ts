import type { Measured } from './measure-workload.ts';
import { printTable } from './print-table.ts';

/** Prints what was measured, a line each. */
export function printMeasured(lines: readonly Measured[]): void {
  printTable(
    lines.map((line) => ({
      way: line.way,
      clients: line.clients,
      instances: line.instances,
      'created/s': Math.round(line.createdRate),
      'completed/s': Math.round(line.completedRate),
      'instances/s': Math.round(line.instanceRate),
      'completion p50 ms': line.p50Ms.toFixed(2),
      'completion p99 ms': line.p99Ms.toFixed(2),
      'CPU ms/instance: broker': line.brokerCpuMs.toFixed(2),
      database: line.databaseCpuMs.toFixed(2),
      driver: line.driverCpuMs.toFixed(2),
      'broker RSS MiB': Math.round(line.rssMiB),
    })),
  );
}
