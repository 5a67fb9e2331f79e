import type { MessageSubscriptionCorrelated } from '../../../records/message.ts';
import type { State } from '../state.ts';

export function applyMessageSubscriptionCorrelated(state: State, event: MessageSubscriptionCorrelated): void {
  const message = state.messages.get(event.messageKey);
  if (message === undefined) {
    throw new Error(`Expected a message with key '${event.messageKey}', but there is none`);
  }
  message.correlatedTo.push(event.bpmnProcessId);
}
