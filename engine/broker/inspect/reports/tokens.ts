import type { Report } from '../report.ts';

/** Where the open instances of a process stand: how many tokens at each element of each version. */
export const tokens: Report = {
  name: 'tokens',
  subject: '[PROCESS_ID]',
  says: 'how many tokens stand at each element, of one process if named',
  show({ state }, { subject, limit }) {
    const counts = new Map<string, { row: (string | number)[]; count: number; incidents: number }>();
    for (const instance of state.instances.values()) {
      const definition = state.definitions.get(instance.processDefinitionKey);
      if (subject !== undefined && definition?.bpmnProcessId !== subject) continue;
      const troubled = new Set(
        Object.values(instance.incidents).map((incident) => incident.elementInstanceKey),
      );
      for (const { key, elementId, children } of Object.values(instance.elements)) {
        if (children > 0 || key === instance.key) continue;
        const slot = `${instance.processDefinitionKey} ${elementId}`;
        const row = [definition?.bpmnProcessId ?? '?', definition?.version ?? '?', elementId];
        const entry = counts.get(slot) ?? { row, count: 0, incidents: 0 };
        entry.count += 1;
        if (troubled.has(key)) entry.incidents += 1;
        counts.set(slot, entry);
      }
    }
    const sorted = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, limit);
    return [
      {
        heading: 'Tokens',
        columns: ['process id', 'version', 'element', 'tokens', 'with an incident'],
        rows: sorted.map(({ row, count, incidents }) => [...row, count, incidents]),
      },
    ];
  },
};
