import type { ElementCompleted } from '../../../records/element.ts';
import { deleteElement } from '../instance-end.ts';
import { elementOf, instanceOf, loopStateOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyElementCompleted(state: State, event: ElementCompleted): void {
  const instance = instanceOf(state, event.instanceKey);
  const { loopCounter, scopeKey } = elementOf(instance, event.key);
  if (loopCounter !== undefined && scopeKey !== undefined)
    loopStateOf(elementOf(instance, scopeKey)).completed += 1;
  deleteElement(state, instance, event.key);
}
