import type { ProcessInstanceCreated } from '../../../records/process-instance.ts';
import { countRunning } from '../deployed-resources.ts';
import { elementOf, instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyProcessInstanceCreated(state: State, event: ProcessInstanceCreated): void {
  state.instances.set(event.key, {
    key: event.key,
    processDefinitionKey: event.processDefinitionKey,
    ...(event.awaitResult === undefined ? {} : { awaitResult: event.awaitResult }),
    ...(event.parent === undefined ? {} : { parent: event.parent }),
    startAt: event.startAt,
    ...(event.startVariables === undefined ? {} : { startVariables: event.startVariables }),
    elements: {},
    variables: {},
    jobs: {},
    timers: {},
    subscriptions: {},
    incidents: {},
  });
  state.owners.set(event.key, event.key);
  countRunning(state, event.processDefinitionKey, 1);
  if (event.parent === undefined) return;
  const caller = instanceOf(state, event.parent.instanceKey);
  elementOf(caller, event.parent.elementInstanceKey).calledInstanceKey = event.key;
}
