import type { Report } from '../report.ts';

/** Which processes are deployed, and how many open instances each version has. */
export const definitions: Report = {
  name: 'definitions',
  says: 'deployed processes with their open instances',
  show({ state }, { limit }) {
    const open = new Map<number, number>();
    for (const { processDefinitionKey: key } of state.instances.values())
      open.set(key, (open.get(key) ?? 0) + 1);
    return [
      {
        heading: 'Process definitions',
        columns: ['key', 'process id', 'version', 'resource', 'open instances'],
        rows: [...state.definitions.values()]
          .slice(-limit)
          .map(({ key, bpmnProcessId, version, resourceName }) => [
            ...[key, bpmnProcessId, version, resourceName],
            open.get(key) ?? 0,
          ]),
      },
    ];
  },
};
