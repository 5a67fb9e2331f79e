import type { ProcessInstanceState, SubscriptionState } from './process-instance-state.ts';
import { messageSlot } from './slots.ts';
import type { State } from './state.ts';

export function addSubscription(
  state: State,
  instance: ProcessInstanceState,
  added: SubscriptionState,
): void {
  instance.subscriptions[added.key] = added;
  const slot = messageSlot(added.messageName, added.correlationKey);
  let waiting = state.subscriptions.get(slot);
  if (waiting === undefined) {
    waiting = new Map();
    state.subscriptions.set(slot, waiting);
  }
  waiting.set(added.key, instance.key);
}

export function deleteSubscription(state: State, instance: ProcessInstanceState, key: number): void {
  const subscription = instance.subscriptions[key];
  if (subscription === undefined)
    throw new Error(`Expected a message subscription '${key}', but there is none`);
  delete instance.subscriptions[key];
  const slot = messageSlot(subscription.messageName, subscription.correlationKey);
  const waiting = state.subscriptions.get(slot);
  waiting?.delete(key);
  if (waiting?.size === 0) state.subscriptions.delete(slot);
}
