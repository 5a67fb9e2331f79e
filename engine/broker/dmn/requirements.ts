import { childOf, childrenOf, textOf, type DmnElement } from './dmn-element.ts';

/** What kinds of elements require one another, and where they say so. */
const REQUIREMENTS = {
  'dmn:Decision': { list: 'informationRequirement', reference: 'requiredDecision' },
  'dmn:BusinessKnowledgeModel': { list: 'knowledgeRequirement', reference: 'requiredKnowledge' },
} as const;

/** Types that elements require. */
export type Requirable = keyof typeof REQUIREMENTS;

/** Ids of the elements of a kind that an element requires, in document order. */
export function requiredIds(element: DmnElement, kind: Requirable): string[] {
  const { list, reference } = REQUIREMENTS[kind];
  return childrenOf(element, list).flatMap((requirement) => {
    const href = childOf(requirement, reference);
    const text = href === undefined ? undefined : textOf(href, 'href');
    return text === undefined ? [] : [text.slice(text.indexOf('#') + 1)];
  });
}

/** Decisions are evaluated one inside the other: a longer chain than anybody draws would exhaust the stack. */
const CHAIN_MAX = 200;

/** A requirement that leads nowhere, back to where it began, or too far; undefined when there is none. */
export function graphFault(elements: ReadonlyMap<string, DmnElement>): string | undefined {
  for (const kind of Object.keys(REQUIREMENTS) as Requirable[]) {
    const heights = new Map<string, number>();
    for (const [id, element] of elements) {
      if (element.$type !== kind) continue;
      const height = heightOf(id, { kind, elements, heights, path: new Set() });
      if (height === Infinity)
        return `Invalid DMN model: Cyclic dependencies between ${WORDS[kind]} detected.`;
      if (height > CHAIN_MAX)
        return `Expected at most ${CHAIN_MAX} ${WORDS[kind]} that require one another, but found more.`;
    }
  }
  return missing(elements);
}

const WORDS: Record<Requirable, string> = {
  'dmn:Decision': 'decisions',
  'dmn:BusinessKnowledgeModel': 'BKMs',
};

interface Climb {
  kind: Requirable;
  elements: ReadonlyMap<string, DmnElement>;
  /** Longest chain below each element seen. */
  heights: Map<string, number>;
  path: Set<string>;
}

/** Length of the longest chain of requirements; infinite for a circle. */
function heightOf(id: string, climb: Climb): number {
  const known = climb.heights.get(id);
  if (known !== undefined) return known;
  if (climb.path.has(id)) return Infinity;
  const element = climb.elements.get(id);
  if (element === undefined) return 0;
  if (climb.path.size > CHAIN_MAX) return CHAIN_MAX + 1;
  climb.path.add(id);
  const below = requiredIds(element, climb.kind).map((other) => heightOf(other, climb));
  climb.path.delete(id);
  const height = 1 + Math.max(0, ...below);
  climb.heights.set(id, height);
  return height;
}

function missing(elements: ReadonlyMap<string, DmnElement>): string | undefined {
  for (const element of elements.values()) {
    for (const kind of Object.keys(REQUIREMENTS) as Requirable[]) {
      const unknown = requiredIds(element, kind).find((id) => elements.get(id)?.$type !== kind);
      if (unknown !== undefined) return `Unable to find a model element instance for id ${unknown}`;
    }
  }
  return undefined;
}
