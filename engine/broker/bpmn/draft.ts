import type { CompiledElement } from '../process/compiled-element.ts';
import type { ElementKind } from '../process/element-kind.ts';
import type { SequenceFlow } from '../process/sequence-flow.ts';

/** A compiled element under construction. */
export type Draft = {
  -readonly [field in keyof CompiledElement]: CompiledElement[field] extends readonly (infer Item)[]
    ? Item[]
    : CompiledElement[field];
} & { incoming: SequenceFlow[]; outgoing: SequenceFlow[] };

export function createDraft(id: string, kind: ElementKind, scope: Draft | undefined): Draft {
  const draft: Draft = {
    id,
    kind,
    incoming: [],
    outgoing: [],
    inputs: [],
    outputs: [],
    interrupting: true,
    boundaryEvents: [],
    eventSubProcesses: [],
    startEvents: [],
    behindEventGateway: false,
  };
  if (scope !== undefined) draft.scope = scope;
  return draft;
}
