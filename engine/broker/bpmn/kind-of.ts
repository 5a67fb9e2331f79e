import type { ElementKind } from '../process/element-kind.ts';
import { ELEMENTS } from './elements/elements.ts';
import { flagOf, type ModdleElement } from './moddle-element.ts';

const KINDS = new Map<string, ElementKind>();
for (const kind of Object.keys(ELEMENTS) as ElementKind[]) {
  if (kind !== 'eventSubProcess') KINDS.set(ELEMENTS[kind].type, kind);
}

/** What a flow element is to the engine; undefined for what it doesn't execute. */
export function kindOf(element: ModdleElement): ElementKind | undefined {
  const kind = KINDS.get(element.$type);
  return kind === 'subProcess' && flagOf(element, 'triggeredByEvent') ? 'eventSubProcess' : kind;
}
