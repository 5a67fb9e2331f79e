import type { MessageStartSubscriptionCreated } from '../../../records/message.ts';
import type { State } from '../state.ts';

export function applyMessageStartSubscriptionCreated(
  state: State,
  event: MessageStartSubscriptionCreated,
): void {
  const { key, processDefinitionKey, bpmnProcessId, elementId, messageName } = event;
  state.startSubscriptions.set(key, { key, processDefinitionKey, bpmnProcessId, elementId, messageName });
}
