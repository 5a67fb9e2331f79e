import type { SignalStartSubscriptionCreated } from '../../../records/signal.ts';
import type { State } from '../state.ts';

/** A signal can start the process from now on. */
export function applySignalStartSubscriptionCreated(
  state: State,
  event: SignalStartSubscriptionCreated,
): void {
  const { key, processDefinitionKey, bpmnProcessId, elementId, signalName } = event;
  state.signalStarts.set(key, { key, processDefinitionKey, bpmnProcessId, elementId, signalName });
}
