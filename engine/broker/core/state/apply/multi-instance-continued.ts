import type { MultiInstanceContinued } from '../../../records/multi-instance.ts';
import { removeFromHeap } from '../key-heap.ts';
import { elementOf, instanceOf, loopStateOf } from '../lookup.ts';
import type { State } from '../state.ts';

/** The body no longer waits to go on. */
export function applyMultiInstanceContinued(state: State, event: MultiInstanceContinued): void {
  const { instanceKey, elementInstanceKey: key } = event;
  delete loopStateOf(elementOf(instanceOf(state, instanceKey), key)).continueAt;
  removeFromHeap(state.due, key);
}
