import type { Report } from '../report.ts';

/** Open process instances, the oldest first. */
export const instances: Report = {
  name: 'instances',
  subject: '[PROCESS_ID]',
  says: 'open process instances, of one process if named',
  show({ state }, { subject, limit }) {
    const rows: (string | number)[][] = [];
    for (const instance of state.instances.values()) {
      const definition = state.definitions.get(instance.processDefinitionKey);
      if (subject !== undefined && definition?.bpmnProcessId !== subject) continue;
      if (rows.length === limit) break;
      const waits = Object.values(instance.elements)
        .filter(({ key, children }) => children === 0 && key !== instance.key)
        .map(({ elementId }) => elementId);
      rows.push([
        ...[instance.key, definition?.bpmnProcessId ?? '?', definition?.version ?? '?'],
        [...new Set(waits)].join(', '),
        Object.keys(instance.incidents).length,
      ]);
    }
    return [
      {
        heading: 'Open process instances',
        columns: ['key', 'process id', 'version', 'stands at', 'incidents'],
        rows,
      },
    ];
  },
};
