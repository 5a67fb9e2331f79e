import type { MultiInstanceDeferred } from '../../../records/multi-instance.ts';
import { putInHeap } from '../key-heap.ts';
import { elementOf, instanceOf, loopStateOf } from '../lookup.ts';
import type { State } from '../state.ts';

/** The rest is due at once, as a command of its own. */
export function applyMultiInstanceDeferred(state: State, event: MultiInstanceDeferred): void {
  const { instanceKey, elementInstanceKey: key, at } = event;
  loopStateOf(elementOf(instanceOf(state, instanceKey), key)).continueAt = at;
  putInHeap(state.due, { rank: at, key, kind: 'multi-instance.continue' });
}
