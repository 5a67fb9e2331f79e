import { removeFromHeap } from './key-heap.ts';
import { instanceOf } from './lookup.ts';
import type { State } from './state.ts';

/** Forgets a timer, of an instance or of a definition. */
export function deleteTimer(state: State, key: number, instanceKey: number | undefined): void {
  removeFromHeap(state.due, key);
  if (instanceKey === undefined) {
    state.startTimers.delete(key);
    return;
  }
  delete instanceOf(state, instanceKey).timers[key];
  state.owners.delete(key);
}
