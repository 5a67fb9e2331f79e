import type { Report } from '../report.ts';

/** What waits for somebody to help, the oldest first. */
export const incidents: Report = {
  name: 'incidents',
  subject: '[PROCESS_ID]',
  says: 'open incidents, of one process if named',
  show({ state }, { subject, limit }) {
    const rows: (string | number)[][] = [];
    for (const instance of state.instances.values()) {
      const processId = state.definitions.get(instance.processDefinitionKey)?.bpmnProcessId ?? '?';
      if (subject !== undefined && processId !== subject) continue;
      for (const incident of Object.values(instance.incidents)) {
        const elementId = instance.elements[incident.elementInstanceKey]?.elementId ?? '?';
        const { key, errorType, errorMessage } = incident;
        rows.push([key, instance.key, processId, elementId, errorType, errorMessage]);
      }
    }
    rows.sort((a, b) => Number(a[0]) - Number(b[0]));
    return [
      {
        heading: 'Incidents',
        columns: ['key', 'process instance', 'process id', 'element', 'type', 'message'],
        rows: rows.slice(0, limit),
      },
    ];
  },
};
