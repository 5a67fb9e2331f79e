import type { Draft } from '../draft.ts';
import type { ModdleElement } from '../moddle-element.ts';

/** How one BPMN element is read: what its XML adds to its draft. */
export interface BpmnElement {
  /** Its type in the XML. */
  type: `bpmn:${string}`;
  /** Pass 4: reads attributes and extensions. Everything has an id, a scope and its flows by now. */
  read(element: ModdleElement, draft: Draft): void;
}
