import type { ProcessInstanceBanned } from '../../../records/process-instance.ts';
import { withdrawAll } from '../instance-end.ts';
import { instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyProcessInstanceBanned(state: State, event: ProcessInstanceBanned): void {
  const instance = instanceOf(state, event.key);
  withdrawAll(state, instance);
  instance.banned = event.reason;
}
