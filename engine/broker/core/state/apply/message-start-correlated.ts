import type { MessageStartCorrelated } from '../../../records/message.ts';
import { instanceOf } from '../lookup.ts';
import { startLockSlot } from '../slots.ts';
import type { State } from '../state.ts';

export function applyMessageStartCorrelated(state: State, event: MessageStartCorrelated): void {
  state.messages.get(event.messageKey)?.correlatedTo.push(event.bpmnProcessId);
  if (event.correlationKey === '') return;
  const lock = startLockSlot(event.bpmnProcessId, event.correlationKey);
  state.startLocks.set(lock, event.instanceKey);
  instanceOf(state, event.instanceKey).startLock = lock;
}
