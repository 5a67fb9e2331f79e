import type { SignalSubscriptionOpened } from '../../../records/signal.ts';
import { instanceOf } from '../lookup.ts';
import { addSignalSubscription } from '../signal-index.ts';
import type { State } from '../state.ts';

/** An element instance waits for a signal. */
export function applySignalSubscriptionOpened(state: State, event: SignalSubscriptionOpened): void {
  const { key, elementInstanceKey, elementId, signalName } = event;
  const instance = instanceOf(state, event.instanceKey);
  addSignalSubscription(state, instance, { key, elementInstanceKey, elementId, signalName });
}
