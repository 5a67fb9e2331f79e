import { createDraft, type Draft } from './draft.ts';
import { kindOf } from './kind-of.ts';
import { childrenOf, idOf, type ModdleElement } from './moddle-element.ts';

/** Every executable element of a process: its XML and its draft, in document order. */
export type Instantiated = Map<ModdleElement, Draft>;

/** Pass 2: one draft per flow node, each in its scope. */
export function instantiate(process: ModdleElement): Instantiated {
  const drafts: Instantiated = new Map();
  add(process, undefined, drafts);
  return drafts;
}

function add(element: ModdleElement, scope: Draft | undefined, drafts: Instantiated): void {
  const kind = kindOf(element);
  if (kind === undefined) return;
  const draft = createDraft(idOf(element), kind, scope);
  drafts.set(element, draft);
  if (kind === 'eventSubProcess') scope?.eventSubProcesses.push(draft);
  if (kind === 'startEvent') scope?.startEvents.push(draft);
  for (const child of childrenOf(element, 'flowElements')) add(child, draft, drafts);
}
