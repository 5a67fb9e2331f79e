import type { SignalSubscriptionClosed } from '../../../records/signal.ts';
import { instanceOf } from '../lookup.ts';
import { deleteSignalSubscription } from '../signal-index.ts';
import type { State } from '../state.ts';

/** An element instance waits for a signal no more. */
export function applySignalSubscriptionClosed(state: State, event: SignalSubscriptionClosed): void {
  deleteSignalSubscription(state, instanceOf(state, event.instanceKey), event.key);
}
