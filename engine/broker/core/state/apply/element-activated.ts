import type { ElementActivated } from '../../../records/element.ts';
import { elementOf, instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyElementActivated(state: State, event: ElementActivated): void {
  const instance = instanceOf(state, event.instanceKey);
  elementOf(instance, event.key).lifecycle = 'activated';
  if (event.key !== instance.key) return;
  delete instance.startAt;
  delete instance.startVariables;
}
