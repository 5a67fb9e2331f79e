import type { ElementCompleting } from '../../../records/element.ts';
import { elementOf, instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyElementCompleting(state: State, event: ElementCompleting): void {
  elementOf(instanceOf(state, event.instanceKey), event.key).lifecycle = 'completing';
}
