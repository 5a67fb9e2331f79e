import type { SignalStartSubscriptionDeleted } from '../../../records/signal.ts';
import type { State } from '../state.ts';

/** The signal starts the process no more. */
export function applySignalStartSubscriptionDeleted(
  state: State,
  event: SignalStartSubscriptionDeleted,
): void {
  state.signalStarts.delete(event.key);
}
