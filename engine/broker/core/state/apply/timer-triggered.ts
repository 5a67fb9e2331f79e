import type { TimerTriggered } from '../../../records/timer.ts';
import type { State } from '../state.ts';
import { deleteTimer } from '../timer-index.ts';

export function applyTimerTriggered(state: State, event: TimerTriggered): void {
  deleteTimer(state, event.key, event.instanceKey);
}
