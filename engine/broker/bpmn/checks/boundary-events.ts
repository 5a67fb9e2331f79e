import { childOf, childrenOf, type ModdleElement } from '../moddle-element.ts';

/** Scope → activity → the events on it. Gathered once a scope: looking for each activity alone would cost its square. */
const byScope = new WeakMap<ModdleElement, ReadonlyMap<ModdleElement, readonly ModdleElement[]>>();

/** The boundary events attached to an activity, in document order. */
export function boundaryEventsOf(activity: ModdleElement): readonly ModdleElement[] {
  const scope = activity.$parent;
  if (scope === undefined) return [];
  let known = byScope.get(scope);
  if (known === undefined) {
    known = gather(scope);
    byScope.set(scope, known);
  }
  return known.get(activity) ?? [];
}

function gather(scope: ModdleElement): ReadonlyMap<ModdleElement, readonly ModdleElement[]> {
  const found = new Map<ModdleElement, ModdleElement[]>();
  for (const element of childrenOf(scope, 'flowElements')) {
    const activity = childOf(element, 'attachedToRef');
    if (activity === undefined) continue;
    const events = found.get(activity);
    if (events === undefined) found.set(activity, [element]);
    else events.push(element);
  }
  return found;
}
