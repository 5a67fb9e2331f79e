import type { ProcessInstanceBanned } from '../../../records/process-instance.ts';
import { countRunning } from '../deployed-resources.ts';
import { withdrawAll } from '../instance-end.ts';
import { instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyProcessInstanceBanned(state: State, event: ProcessInstanceBanned): void {
  const instance = instanceOf(state, event.key);
  withdrawAll(state, instance);
  if (instance.banned === undefined) countRunning(state, instance.processDefinitionKey, -1);
  instance.banned = event.reason;
}
