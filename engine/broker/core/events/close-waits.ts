import type { ProcessInstanceState } from '../state/process-instance-state.ts';
import { emit, type Stepping } from '../stepping.ts';

/** Ends every timer, message and signal subscription of an element instance. */
export function closeWaits(
  stepping: Stepping,
  instance: ProcessInstanceState,
  elementInstanceKey: number,
): void {
  const instanceKey = instance.key;
  for (const timer of Object.values(instance.timers)) {
    if (timer.elementInstanceKey === elementInstanceKey) {
      emit(stepping, { type: 'timer.canceled', key: timer.key, instanceKey });
    }
  }
  for (const subscription of Object.values(instance.subscriptions)) {
    if (subscription.elementInstanceKey === elementInstanceKey) {
      emit(stepping, { type: 'message-subscription.closed', key: subscription.key, instanceKey });
    }
  }
  if (instance.signals === undefined) return;
  for (const signal of Object.values(instance.signals)) {
    if (signal.elementInstanceKey === elementInstanceKey) {
      emit(stepping, { type: 'signal-subscription.closed', key: signal.key, instanceKey });
    }
  }
}
