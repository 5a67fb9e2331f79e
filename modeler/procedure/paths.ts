import type { GraphFlow, GraphNode, ProcessGraph } from './graph.ts';

/** One way through a procedure from its start to an end, no step twice. */
export interface ProcedurePath {
  nodes: GraphNode[];
  flows: GraphFlow[];
  /** Working minutes of the budgets up to the step that stops the clock. */
  minutes: number;
}

/** A procedure with more ways than this is described by the first ones found; a ruler of more helps nobody. */
const pathsMax = 400;

/**
 * The ways through a procedure, longest budget first. Loops are cut at the first repeated step: a repeated round is
 * time already planned for, or a pause. Boundary events are ways out of their host.
 */
export function pathsOf(graph: ProcessGraph): ProcedurePath[] {
  const found: ProcedurePath[] = [];
  const walk = (node: GraphNode, nodes: GraphNode[], flows: GraphFlow[]): void => {
    if (found.length >= pathsMax) return;
    const onward = (graph.outgoing.get(node.id) ?? []).filter((flow) => graph.nodes.has(flow.target));
    if (node.isEnd || onward.length === 0) found.push({ nodes, flows, minutes: budgetOf(nodes) });
    for (const flow of onward) {
      const next = graph.nodes.get(flow.target);
      if (next && !nodes.includes(next)) walk(next, [...nodes, next], [...flows, flow]);
    }
  };
  for (const node of graph.nodes.values()) if (node.isStart) walk(node, [node], []);
  return found.sort((one, other) => other.minutes - one.minutes || stepsCounted(other) - stepsCounted(one));
}

/** The first (longest) way that goes through an element, a step or a flow; undefined when none does. */
export function pathThrough(paths: ProcedurePath[], elementId: string): ProcedurePath | undefined {
  return paths.find(
    (path) =>
      path.nodes.some((node) => node.id === elementId) || path.flows.some((flow) => flow.id === elementId),
  );
}

/** The steps whose time the office's clock counts: all up to and with the one that makes the result ready. */
export function countedNodes(nodes: GraphNode[]): GraphNode[] {
  const stop = nodes.findIndex((node) => node.stopsClock);
  return stop === -1 ? nodes : nodes.slice(0, stop + 1);
}

function budgetOf(nodes: GraphNode[]): number {
  return countedNodes(nodes).reduce((sum, node) => sum + (node.minutes ?? 0), 0);
}

function stepsCounted(path: ProcedurePath): number {
  return path.nodes.filter((node) => node.minutes !== undefined || node.within !== undefined).length;
}
