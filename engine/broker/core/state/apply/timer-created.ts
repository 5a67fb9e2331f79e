import type { TimerCreated } from '../../../records/timer.ts';
import { putInHeap } from '../key-heap.ts';
import { instanceOf } from '../lookup.ts';
import type { TimerState } from '../process-instance-state.ts';
import type { State } from '../state.ts';

export function applyTimerCreated(state: State, event: TimerCreated): void {
  const { key, instanceKey, elementInstanceKey, processDefinitionKey, elementId, dueAt, repetitions } = event;
  const timer: TimerState = { key, processDefinitionKey, elementId, dueAt, repetitions };
  if (elementInstanceKey !== undefined) timer.elementInstanceKey = elementInstanceKey;
  if (instanceKey === undefined) {
    state.startTimers.set(key, timer);
  } else {
    instanceOf(state, instanceKey).timers[key] = timer;
    state.owners.set(key, instanceKey);
  }
  putInHeap(state.due, { rank: dueAt, key, kind: 'timer.trigger' });
}
