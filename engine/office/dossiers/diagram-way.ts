/** One way out of an element: a sequence flow, or the step from an element to a boundary event it carries (no id). */
export interface Flow {
  id: string | null;
  from: string;
  to: string;
}

/** The flows of a diagram as drawn, boundary events as ways out of what they sit on. */
export function readFlows(bpmn: string): Flow[] {
  const flows: Flow[] = [];
  for (const [tag] of bpmn.matchAll(/<(?:\w+:)?sequenceFlow\b[^>]*>/g)) {
    const [id, from, to] = [attribute(tag, 'id'), attribute(tag, 'sourceRef'), attribute(tag, 'targetRef')];
    if (id && from && to) flows.push({ id, from, to });
  }
  for (const [tag] of bpmn.matchAll(/<(?:\w+:)?boundaryEvent\b[^>]*>/g)) {
    const [to, from] = [attribute(tag, 'id'), attribute(tag, 'attachedToRef')];
    if (from && to) flows.push({ id: null, from, to });
  }
  return flows;
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
}

/**
 * The flows between stations visited one after another: the shortest way that passes no other station. Where none joins
 * two of them (they ran side by side), nothing is drawn.
 */
export function wayBetween(
  flows: readonly Flow[],
  stations: readonly string[],
  all: ReadonlySet<string>,
): string[] {
  const taken = new Set<string>();
  for (let i = 1; i < stations.length; i += 1) {
    const from = stations[i - 1] ?? '';
    const to = stations[i] ?? '';
    for (const id of shortest(flows, { from, to, all })) taken.add(id);
  }
  return [...taken];
}

function shortest(
  flows: readonly Flow[],
  { from, to, all }: { from: string; to: string; all: ReadonlySet<string> },
): string[] {
  const queue: { at: string; way: string[] }[] = [{ at: from, way: [] }];
  const seen = new Set<string>();
  for (let step = queue.shift(); step; step = queue.shift()) {
    for (const flow of flows.filter((one) => one.from === step.at)) {
      const way = flow.id === null ? step.way : [...step.way, flow.id];
      if (flow.to === to) return way;
      if (seen.has(flow.to) || all.has(flow.to)) continue;
      seen.add(flow.to);
      queue.push({ at: flow.to, way });
    }
  }
  return [];
}
