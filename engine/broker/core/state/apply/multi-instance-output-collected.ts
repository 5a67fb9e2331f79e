import type { MultiInstanceOutputCollected } from '../../../records/multi-instance.ts';
import { emptyDocument } from '../dictionary.ts';
import { instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';

/** Replaces the list: a copy of it may stand in another variable by now. */
export function applyMultiInstanceOutputCollected(state: State, event: MultiInstanceOutputCollected): void {
  const { elementInstanceKey, name, index, value } = event;
  const { variables } = instanceOf(state, event.instanceKey);
  const document = (variables[elementInstanceKey] ??= emptyDocument());
  const collected = document[name];
  document[name] = Array.isArray(collected) ? collected.with(index, value) : [];
}
