import type { ElementDeafened } from '../../../records/element.ts';
import { elementOf, instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyElementDeafened(state: State, event: ElementDeafened): void {
  const element = elementOf(instanceOf(state, event.instanceKey), event.key);
  if (element.hearing === undefined) return;
  const { last, always } = element.hearing;
  element.hearing = { isDeaf: true, last, always: event.wholly ? [] : always };
}
