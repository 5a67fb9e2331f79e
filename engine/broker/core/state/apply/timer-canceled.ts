import type { TimerCanceled } from '../../../records/timer.ts';
import type { State } from '../state.ts';
import { deleteTimer } from '../timer-index.ts';

export function applyTimerCanceled(state: State, event: TimerCanceled): void {
  deleteTimer(state, event.key, event.instanceKey);
}
