import type { MessageSubscriptionOpened } from '../../../records/message.ts';
import { instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';
import { addSubscription } from '../subscription-index.ts';

export function applyMessageSubscriptionOpened(state: State, event: MessageSubscriptionOpened): void {
  const { key, elementInstanceKey, elementId, messageName, correlationKey } = event;
  const instance = instanceOf(state, event.instanceKey);
  addSubscription(state, instance, { key, elementInstanceKey, elementId, messageName, correlationKey });
}
