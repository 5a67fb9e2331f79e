import type { JsonObject } from '../../records/json.ts';
import { ACTIVATIONS_PER_AWAKENED } from '../limits.ts';
import { startInstance } from '../lifecycle/start-instance.ts';
import type { BroadcastOperation } from '../operation.ts';
import { compiledOf, elementOf, instanceOf } from '../state/lookup.ts';
import type { State } from '../state/state.ts';
import { emit, newKey, type Stepping } from '../stepping.ts';
import { eventOfWait } from './event-of-wait.ts';
import { isWaiting } from './is-waiting.ts';
import { triggerEvent } from './trigger.ts';

/** A throwing event tells its signal. */
export function broadcastThrown(stepping: Stepping, operation: BroadcastOperation): void {
  broadcastSignal(stepping, operation.signalName, operation.variables);
}

/** Tells a signal to everybody who waits for it, the one who has waited longest first. Answers the signal's key. */
export function broadcastSignal(stepping: Stepping, signalName: string, variables: JsonObject): number {
  const key = newKey(stepping);
  emit(stepping, { type: 'signal.broadcasted', key, signalName });
  const listeners = listenersOf(stepping.state, signalName);
  stepping.budget += listeners.length * ACTIVATIONS_PER_AWAKENED;
  for (const { key: subscriptionKey, instanceKey } of listeners) {
    if (instanceKey === undefined) start(stepping, subscriptionKey, variables);
    else wake(stepping, instanceKey, { subscriptionKey, variables });
  }
  return key;
}

/** Start events and instances that wait for the signal, in the order in which they began to. */
function listenersOf(state: State, signalName: string): { key: number; instanceKey?: number }[] {
  const listeners: { key: number; instanceKey?: number }[] = [];
  for (const start of state.signalStarts.values()) {
    if (start.signalName === signalName) listeners.push({ key: start.key });
  }
  for (const [key, instanceKey] of state.signals.get(signalName) ?? []) listeners.push({ key, instanceKey });
  return listeners.sort((a, b) => a.key - b.key);
}

function start(stepping: Stepping, subscriptionKey: number, startVariables: JsonObject): void {
  const subscription = stepping.state.signalStarts.get(subscriptionKey);
  if (subscription === undefined) return;
  const { processDefinitionKey, elementId } = subscription;
  startInstance(stepping, processDefinitionKey, { startAt: [elementId], startVariables });
}

function wake(
  stepping: Stepping,
  instanceKey: number,
  { subscriptionKey, variables }: { subscriptionKey: number; variables: JsonObject },
): void {
  const { state } = stepping;
  const instance = state.instances.get(instanceKey);
  const subscription = instance?.signals?.[subscriptionKey];
  // Whoever was woken before may have ended it.
  if (instance === undefined || subscription === undefined || !isWaiting(instance, subscription)) return;
  const waiting = elementOf(instanceOf(state, instanceKey), subscription.elementInstanceKey);
  const { elementId, openedIn } = subscription;
  const event = eventOfWait(state, instance, waiting, { elementId, openedIn });
  const before = stepping.instanceKey;
  stepping.instanceKey = instanceKey;
  if (event.interrupting)
    emit(stepping, { type: 'signal-subscription.closed', key: subscriptionKey, instanceKey });
  const compiled = compiledOf(state, instance, waiting);
  triggerEvent(stepping, { instance, waiting, compiled, event, variables });
  stepping.instanceKey = before ?? instanceKey;
}
