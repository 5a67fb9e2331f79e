import type { MultiInstanceStarted } from '../../../records/multi-instance.ts';
import { elementOf, instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';

/** The body keeps its items: the variable they came from may change. */
export function applyMultiInstanceStarted(state: State, event: MultiInstanceStarted): void {
  const body = elementOf(instanceOf(state, event.instanceKey), event.elementInstanceKey);
  body.loop = { items: event.items, spawned: 0, completed: 0, terminated: 0 };
}
