import { diff } from 'bpmn-js-differ';
import type { TextKey } from '../app/texts/vi.ts';
import { factsOf } from './facts.ts';
import { isA, listOf, textOf, type ModdleElement } from './moddle.ts';

/** One difference of a draft from the version in force. */
export interface Difference {
  kind: 'added' | 'removed' | 'changed';
  elementId: string;
  name: string;
  facts: { what: TextKey; before: string | undefined; after: string | undefined }[];
}

/**
 * What changed between two BPMN definitions, element by element. The library finds what came and went; what changed is
 * told by facts, because the library does not look into extensions and would also report what only moved on the sheet.
 */
export function differencesOf(before: ModdleElement, after: ModdleElement): Difference[] {
  const { _added, _removed } = diff(before, after);
  const old = elementsById(before);
  const now = elementsById(after);
  const differences: Difference[] = [];
  for (const [kind, ids, elements] of [
    ['added', Object.keys(_added), now],
    ['removed', Object.keys(_removed), old],
  ] as const)
    for (const elementId of ids) {
      const element = elements.get(elementId);
      if (element) differences.push({ kind, elementId, name: nameOf(element), facts: [] });
    }
  for (const [elementId, element] of now) {
    const earlier = old.get(elementId);
    if (!earlier) continue;
    const facts = changedFacts(earlier, element);
    if (facts.length > 0) differences.push({ kind: 'changed', elementId, name: nameOf(element), facts });
  }
  return differences;
}

function changedFacts(earlier: ModdleElement, now: ModdleElement): Difference['facts'] {
  const before = factsOf(earlier);
  const after = factsOf(now);
  const keys = new Set([...Object.keys(before), ...Object.keys(after)] as TextKey[]);
  return [...keys]
    .filter((what) => before[what] !== after[what])
    .map((what) => ({ what, before: before[what], after: after[what] }));
}

/** Processes, lanes and everything that flows, by id; inside sub-processes too. */
function elementsById(definitions: ModdleElement): Map<string, ModdleElement> {
  const found = new Map<string, ModdleElement>();
  const visit = (element: ModdleElement): void => {
    if (element.id) found.set(element.id, element);
    if (isA(element, 'bpmn:Process', 'bpmn:SubProcess')) {
      listOf(element, 'flowElements').forEach(visit);
      listOf(element, 'laneSets').forEach((set) => listOf(set, 'lanes').forEach(visit));
    }
  };
  listOf(definitions, 'rootElements')
    .filter((root) => isA(root, 'bpmn:Process'))
    .forEach(visit);
  return found;
}

function nameOf(element: ModdleElement): string {
  return textOf(element, 'name') ?? element.id ?? '';
}
