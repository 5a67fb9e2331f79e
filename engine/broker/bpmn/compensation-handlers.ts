import type { Draft } from './draft.ts';
import type { Instantiated } from './instantiate.ts';
import { childOf, childrenOf, idOf } from './moddle-element.ts';

/** Pass 7: an association leads from a compensation boundary event to the activity that undoes its activity. */
export function connectHandlers(drafts: Instantiated, elements: ReadonlyMap<string, Draft>): void {
  for (const [scope] of drafts) {
    for (const association of childrenOf(scope, 'artifacts')) {
      const source = childOf(association, 'sourceRef');
      const target = childOf(association, 'targetRef');
      if (source === undefined || target === undefined) continue;
      const boundary = elements.get(idOf(source));
      const handler = elements.get(idOf(target));
      if (boundary?.trigger?.kind !== 'compensation' || handler === undefined) continue;
      const activity = boundary.attachedTo as Draft | undefined;
      if (activity !== undefined) activity.compensationHandler ??= handler;
    }
  }
}
