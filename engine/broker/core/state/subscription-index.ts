import type { ProcessInstanceState, SubscriptionState } from './process-instance-state.ts';
import { messageSlot } from './slots.ts';
import type { State } from './state.ts';

export function addSubscription(
  state: State,
  instance: ProcessInstanceState,
  added: SubscriptionState,
): void {
  instance.subscriptions[added.key] = added;
  const { messageName: name, correlationKey } = added;
  waitAtSlot(state, { name, correlationKey }, { key: added.key, instanceKey: instance.key });
}

/** Puts a subscription behind those that wait for the same message already. */
export function waitAtSlot(
  state: State,
  message: { name: string; correlationKey: string },
  subscription: { key: number; instanceKey: number },
): void {
  const slot = messageSlot(message.name, message.correlationKey);
  let waiting = state.subscriptions.get(slot);
  if (waiting === undefined) {
    waiting = new Map();
    state.subscriptions.set(slot, waiting);
  }
  waiting.set(subscription.key, subscription.instanceKey);
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
