import type { GraphNode, ProcedureGraph } from './procedure-graph.ts';

/** A step that still lies ahead, with what it may take. */
export interface StepAhead {
  elementId: string;
  name: string;
  budgetMinutes: number;
}

/** Loops make ways many; past this number of visits the longest way found so far stands. */
const VISITS_MAX = 20_000;

/** A way to the end; undefined where every way runs back into itself. */
interface Way {
  path: GraphNode[] | undefined;
  /** A loop was cut here: the answer depends on the way one came. */
  cut: boolean;
}

/**
 * The steps that lie behind an element up to where the result is ready, along the way whose budgets sum up highest. Of
 * parallel branches, which run side by side, the longest; a step that is sent back is not reckoned with, so no element
 * counts twice. `instead` replaces drawn budgets, as an initiative's do.
 */
export function remainingPath(
  graph: ProcedureGraph,
  from: string,
  instead: Readonly<Record<string, number>> = {},
): StepAhead[] {
  const start = graph.nodes.get(from);
  if (!start || start.ready) return [];
  const minutes = (node: GraphNode): number => (node.isStep ? (instead[node.id] ?? node.minutes) : 0);
  const { path = [] } = longestWay(graph, start, minutes);
  return path
    .filter((node) => node.isStep)
    .map((node) => ({ elementId: node.id, name: node.name, budgetMinutes: minutes(node) }));
}

function longestWay(graph: ProcedureGraph, start: GraphNode, minutes: (node: GraphNode) => number): Way {
  const known = new Map<string, GraphNode[] | undefined>();
  const trail = new Set<string>([start.id]);
  let visits = 0;
  const sum = (path: GraphNode[]): number => path.reduce((total, node) => total + minutes(node), 0);
  const longest = (ids: readonly string[]): Way => {
    let best: GraphNode[] | undefined = ids.length === 0 ? [] : undefined;
    let cut = false;
    for (const id of ids) {
      const node = graph.nodes.get(id);
      if (!node || trail.has(id) || visits > VISITS_MAX) {
        cut = true;
        continue;
      }
      const beyond = through(node);
      cut ||= beyond.cut;
      if (beyond.path && (!best || sum(beyond.path) > sum(best))) best = beyond.path;
    }
    return { path: best, cut };
  };
  const through = (node: GraphNode): Way => {
    if (known.has(node.id)) return { path: known.get(node.id), cut: false };
    visits += 1;
    trail.add(node.id);
    const beyond = node.ready ? { path: [], cut: false } : longest(node.next);
    trail.delete(node.id);
    const path = beyond.path && [node, ...beyond.path];
    if (!beyond.cut) known.set(node.id, path);
    return { path, cut: beyond.cut };
  };
  return longest(start.next);
}
