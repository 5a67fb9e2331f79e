import type { ElementTerminating } from '../../../records/element.ts';
import { elementOf, instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyElementTerminating(state: State, event: ElementTerminating): void {
  elementOf(instanceOf(state, event.instanceKey), event.key).lifecycle = 'terminating';
}
