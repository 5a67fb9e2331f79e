import type { Registry } from 'prom-client';
import type { Occurrence } from '../core/occurrences.ts';
import { Tally, type Cell } from './tallies.ts';

const partition = { partition: '1' }; // as Zeebe labels what belongs to one

/**
 * Makes the counters of what happens to elements, jobs and incidents, named as Zeebe's, and answers what counts. As in
 * Zeebe the two gauges know what has happened since this process leads the partition, not what was there before.
 */
export function countOccurrences(registry: Registry): (occurrences: readonly Occurrence[]) => void {
  const tally = (name: string, help: string, labelNames: string[] = []) =>
    new Tally({ name, help, labelNames, labels: partition, registry });
  const gauge = (name: string, help: string) =>
    new Tally({ name, help, labels: partition, registry, type: 'gauge' }).of();
  const elements = tally('zeebe_element_instance_events_total', 'Element instances', ['action', 'type']);
  const jobs = tally('zeebe_job_events_total', 'Jobs', ['action', 'type']);
  const incidents = tally('zeebe_incident_events_total', 'Incidents', ['action']);
  const running = gauge('zeebe_running_process_instances_total', 'Process instances that run');
  const pending = gauge('zeebe_pending_incidents_total', 'Incidents that are not resolved');
  const cells = new Map<Occurrence, readonly Count[]>();

  const countsOf = ({ subject, action, type }: Occurrence): Count[] => {
    if (subject === 'job') return [{ cell: jobs.of(action, type), by: 1 }];
    if (subject === 'incident') {
      return [
        { cell: incidents.of(action), by: 1 },
        { cell: pending, by: action === 'created' ? 1 : -1 },
      ];
    }
    const counts = [{ cell: elements.of(action, elementType(type)), by: 1 }];
    if (type === 'process') counts.push({ cell: running, by: action === 'activated' ? 1 : -1 });
    return counts;
  };
  return (occurrences) => {
    for (const occurrence of occurrences) {
      let counts = cells.get(occurrence);
      if (!counts) cells.set(occurrence, (counts = countsOf(occurrence)));
      for (const { cell, by } of counts) cell.value += by;
    }
  };
}

interface Count {
  cell: Cell;
  by: number;
}

/** `serviceTask` is SERVICE_TASK in Zeebe's metrics. */
function elementType(kind: string): string {
  return kind.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
