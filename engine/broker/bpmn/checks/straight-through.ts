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
    case 'multiInstanceBody':
      return element.multiInstance?.inner.kind !== 'subProcess' && isStraight(innerOf(element));
    case 'scriptTask':
      return element.job === undefined;
    case 'intermediateThrowEvent':
      return element.job === undefined && element.trigger?.kind !== 'link';
    default:
      return false;
  }
}

/** The activity itself, when it is multi-instance. */
function innerOf(element: CompiledElement): CompiledElement {
  return element.multiInstance?.inner ?? element;
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
    (element) => (REFUSED.has(innerOf(element).kind) && isStraight(element)) || callsItself(element, process),
  );
  starts.sort((a, b) => (a.id < b.id ? -1 : 1));
  // What has been walked to its end leads into no loop, wherever one comes from: each element is walked once.
  const done = new Set<CompiledElement>();
  for (const start of starts) {
    const loop = walk(process, start, done);
    if (loop !== undefined) return loop.map(({ id }) => id).join(' > ');
  }
  return undefined;
}

interface Stop {
  element: CompiledElement;
  /** Where it still has to be left to. */
  left: CompiledElement[];
}

/** Depth first, with a list and not by recursion: a process may be a chain of ten thousand elements. */
function walk(
  process: CompiledProcess,
  start: CompiledElement,
  done: Set<CompiledElement>,
): CompiledElement[] | undefined {
  const path: Stop[] = [];
  const onPath = new Set<CompiledElement>();
  const enter = (element: CompiledElement): CompiledElement[] | undefined => {
    if (onPath.has(element)) {
      const elements = path.map((stop) => stop.element);
      return [...elements.slice(elements.indexOf(element)), element];
    }
    if (done.has(element) || !(isStraight(element) || callsItself(element, process))) return undefined;
    path.push({ element, left: [...following(element, process)].reverse() });
    onPath.add(element);
    return undefined;
  };
  let loop = enter(start);
  for (let stop = path.at(-1); stop !== undefined && loop === undefined; stop = path.at(-1)) {
    const next = stop.left.pop();
    if (next !== undefined) {
      loop = enter(next);
    } else {
      path.pop();
      onPath.delete(stop.element);
      done.add(stop.element);
    }
  }
  return loop;
}

/** A call activity that names the very process it lies in. */
function callsItself(element: CompiledElement, process: CompiledProcess): boolean {
  const { calledElement } = innerOf(element);
  return calledElement?.processId.feel === false && calledElement.processId.text === process.bpmnProcessId;
}

function following(element: CompiledElement, process: CompiledProcess): readonly CompiledElement[] {
  if (innerOf(element).kind === 'callActivity') return process.root.startEvents;
  if (element.kind === 'subProcess') return element.startEvents;
  return leaving(element);
}

/** Where the token goes on: along the flows, or, at the end of a path, out of the sub-process. */
function leaving(element: CompiledElement): readonly CompiledElement[] {
  if (element.outgoing.length > 0) return element.outgoing.map((flow) => flow.target);
  return element.scope?.kind === 'subProcess' ? leaving(element.scope) : [];
}
