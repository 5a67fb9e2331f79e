import type { ProcessInstanceCreated } from '../../../records/process-instance.ts';
import type { State } from '../state.ts';

export function applyProcessInstanceCreated(state: State, event: ProcessInstanceCreated): void {
  state.instances.set(event.key, {
    key: event.key,
    processDefinitionKey: event.processDefinitionKey,
    ...(event.awaitResult === undefined ? {} : { awaitResult: event.awaitResult }),
    startAt: event.startAt,
    ...(event.startVariables === undefined ? {} : { startVariables: event.startVariables }),
    elements: {},
    variables: {},
    jobs: {},
    timers: {},
    subscriptions: {},
    incidents: {},
  });
}
