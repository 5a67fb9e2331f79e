import type { ProcessInstanceState } from '../state/process-instance-state.ts';
import { emit, type Stepping } from '../stepping.ts';

interface Wait {
  elementInstanceKey?: number;
  elementId: string;
}

/** Ends every timer, message and signal subscription of an element instance; with `only` those of these events. */
export function closeWaits(
  stepping: Stepping,
  instance: ProcessInstanceState,
  elementInstanceKey: number,
  only?: ReadonlySet<string>,
): void {
  const instanceKey = instance.key;
  const ends = (wait: Wait): boolean =>
    wait.elementInstanceKey === elementInstanceKey && (only === undefined || only.has(wait.elementId));
  for (const timer of Object.values(instance.timers)) {
    if (ends(timer)) {
      emit(stepping, { type: 'timer.canceled', key: timer.key, instanceKey });
    }
  }
  for (const subscription of Object.values(instance.subscriptions)) {
    if (ends(subscription)) {
      emit(stepping, { type: 'message-subscription.closed', key: subscription.key, instanceKey });
    }
  }
  if (instance.signals === undefined) return;
  for (const signal of Object.values(instance.signals)) {
    if (ends(signal)) {
      emit(stepping, { type: 'signal-subscription.closed', key: signal.key, instanceKey });
    }
  }
}
