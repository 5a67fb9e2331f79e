import type { ElementTerminated } from '../../../records/element.ts';
import { deleteElement } from '../instance-end.ts';
import { instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyElementTerminated(state: State, event: ElementTerminated): void {
  deleteElement(state, instanceOf(state, event.instanceKey), event.key);
}
