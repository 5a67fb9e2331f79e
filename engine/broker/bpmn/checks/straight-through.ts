import type { CompiledElement } from '../../process/compiled-element.ts';
import type { CompiledProcess } from '../../process/compiled-process.ts';

/** Elements without a wait state. A loop of only such elements would never end. */
function isStraight(element: CompiledElement): boolean {
  switch (element.kind) {
    case 'task':
    case 'manualTask':
    case 'exclusiveGateway':
    case 'inclusiveGateway':
    case 'parallelGateway':
    case 'startEvent':
    case 'endEvent':
    case 'subProcess':
      return true;
    case 'scriptTask':
    case 'intermediateThrowEvent':
      return element.job === undefined;
    default:
      return false;
  }
}

/** Loops are looked for from these; a loop of gateways alone is accepted (and bounded at run time). */
const REFUSED = new Set<CompiledElement['kind']>([
  'task',
  'manualTask',
  'scriptTask',
  'intermediateThrowEvent',
]);

/** The first loop without a wait state, as `a > b > a`; undefined when there is none. */
export function straightThroughLoop(process: CompiledProcess): string | undefined {
  const starts = [...process.elements.values()].filter(
    (element) => REFUSED.has(element.kind) && isStraight(element),
  );
  starts.sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const start of starts) {
    const loop = walk(start, [], new Set());
    if (loop !== undefined) return loop.map(({ id }) => id).join(' > ');
  }
  return undefined;
}

function walk(
  element: CompiledElement,
  path: CompiledElement[],
  done: Set<CompiledElement>,
): CompiledElement[] | undefined {
  const again = path.indexOf(element);
  if (again >= 0) return [...path.slice(again), element];
  if (!isStraight(element) || done.has(element)) return undefined;
  path.push(element);
  for (const next of following(element)) {
    const loop = walk(next, path, done);
    if (loop !== undefined) return loop;
  }
  path.pop();
  done.add(element);
  return undefined;
}

function following(element: CompiledElement): readonly CompiledElement[] {
  if (element.kind === 'subProcess') return element.startEvents;
  return leaving(element);
}

/** Where the token goes on: along the flows, or, at the end of a path, out of the sub-process. */
function leaving(element: CompiledElement): readonly CompiledElement[] {
  if (element.outgoing.length > 0) return element.outgoing.map((flow) => flow.target);
  return element.scope?.kind === 'subProcess' ? leaving(element.scope) : [];
}
