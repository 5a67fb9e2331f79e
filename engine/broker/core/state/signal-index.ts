import type { ProcessInstanceState, SignalSubscriptionState } from './process-instance-state.ts';
import type { State } from './state.ts';

/** An element instance waits for a signal. */
export function addSignalSubscription(
  state: State,
  instance: ProcessInstanceState,
  added: SignalSubscriptionState,
): void {
  (instance.signals ??= {})[added.key] = added;
  waitForSignal(state, added.signalName, { key: added.key, instanceKey: instance.key });
}

/** Puts a subscription behind those that wait for the same signal already. */
export function waitForSignal(
  state: State,
  signalName: string,
  { key, instanceKey }: { key: number; instanceKey: number },
): void {
  const waiting = state.signals.get(signalName);
  if (waiting === undefined) state.signals.set(signalName, new Map([[key, instanceKey]]));
  else waiting.set(key, instanceKey);
}

/** Forgets that an element instance waits. @throws when it does not. */
export function deleteSignalSubscription(state: State, instance: ProcessInstanceState, key: number): void {
  const subscription = instance.signals?.[key];
  if (instance.signals === undefined || subscription === undefined)
    throw new Error(`Expected a signal subscription '${key}', but there is none`);
  delete instance.signals[key];
  const waiting = state.signals.get(subscription.signalName);
  waiting?.delete(key);
  if (waiting?.size === 0) state.signals.delete(subscription.signalName);
}
