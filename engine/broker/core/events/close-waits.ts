import type { ProcessInstanceState } from '../state/process-instance-state.ts';
import { emit, type Stepping } from '../stepping.ts';

/** What an element instance waits for, as far as all kinds have it in common. */
export interface OpenWait {
  elementInstanceKey?: number;
  /** The event waited for. */
  elementId: string;
  /** Of a signal. */
  signalName?: string;
}

export type WaitKind = 'timer' | 'message' | 'signal';

/** Ends every timer, message and signal subscription of an element instance; with `which` only those it says. */
export function closeWaits(
  stepping: Stepping,
  instance: ProcessInstanceState,
  elementInstanceKey: number,
  which: (wait: OpenWait, kind: WaitKind) => boolean = () => true,
): void {
  const instanceKey = instance.key;
  const ends = (wait: OpenWait, kind: WaitKind): boolean =>
    wait.elementInstanceKey === elementInstanceKey && which(wait, kind);
  for (const timer of Object.values(instance.timers)) {
    if (ends(timer, 'timer')) {
      emit(stepping, { type: 'timer.canceled', key: timer.key, instanceKey });
    }
  }
  for (const subscription of Object.values(instance.subscriptions)) {
    if (ends(subscription, 'message')) {
      emit(stepping, { type: 'message-subscription.closed', key: subscription.key, instanceKey });
    }
  }
  if (instance.signals === undefined) return;
  for (const signal of Object.values(instance.signals)) {
    if (ends(signal, 'signal')) {
      emit(stepping, { type: 'signal-subscription.closed', key: signal.key, instanceKey });
    }
  }
}
