import type { Draft } from './draft.ts';
import type { Instantiated } from './instantiate.ts';
import { childrenOf, textOf, type ModdleElement } from './moddle-element.ts';

/**
 * Joins link events: a throwing one goes on at the catching one of its name and scope, and there only. What waits for its
 * drawn ways still waits for them.
 */
export function connectLinks(drafts: Instantiated): void {
  const catching = new Map<Draft | undefined, Map<string, Draft>>();
  for (const [element, draft] of drafts) {
    const name = linkName(element);
    if (name === undefined || draft.kind !== 'intermediateCatchEvent') continue;
    const scope = draft.scope as Draft | undefined;
    const inScope = catching.get(scope) ?? new Map<string, Draft>();
    catching.set(scope, inScope.set(name, draft));
  }
  for (const [element, source] of drafts) {
    const name = linkName(element);
    if (name === undefined || source.kind !== 'intermediateThrowEvent') continue;
    const target = catching.get(source.scope as Draft | undefined)?.get(name);
    // No id in XML can hold a colon.
    const flow = target && { id: `link:${source.id}`, source, target };
    source.outgoing = flow === undefined ? [] : [flow];
    if (flow !== undefined) target?.incoming.push(flow);
  }
}

/** The name of a link event; undefined for other elements. */
export function linkName(element: ModdleElement): string | undefined {
  const [definition] = childrenOf(element, 'eventDefinitions');
  return definition?.$type === 'bpmn:LinkEventDefinition' ? textOf(definition, 'name') : undefined;
}
