import type { ElementCompleted } from '../../../records/element.ts';
import { deleteElement } from '../instance-end.ts';
import { instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyElementCompleted(state: State, event: ElementCompleted): void {
  deleteElement(state, instanceOf(state, event.instanceKey), event.key);
}
