import { conditionHolds } from '../procedures/publish/condition-holds.ts';
import type { Flow } from './read-flows.ts';

/** An element a dossier has been at, with the routing facts that were known when it left. */
export interface Station {
  elementId: string;
  facts: Record<string, unknown>;
}

/**
 * The flows between stations visited one after another: the shortest way that passes no other station and that the
 * conditions allow. Where none joins two of them (they ran side by side), nothing is drawn.
 */
export function wayBetween(flows: readonly Flow[], stations: readonly Station[]): string[] {
  const all = new Set(stations.map((station) => station.elementId));
  const taken = new Set<string>();
  for (let i = 1; i < stations.length; i += 1) {
    const [from, to] = [stations[i - 1], stations[i]];
    if (!from || !to) continue;
    for (const id of shortest(flows, { from, to: to.elementId, all })) taken.add(id);
  }
  return [...taken];
}

function shortest(
  flows: readonly Flow[],
  { from, to, all }: { from: Station; to: string; all: ReadonlySet<string> },
): string[] {
  const queue: { at: string; way: string[] }[] = [{ at: from.elementId, way: [] }];
  const seen = new Set<string>();
  for (let step = queue.shift(); step; step = queue.shift()) {
    for (const flow of waysOut(flows, step.at, from.facts)) {
      const way = flow.id === null ? step.way : [...step.way, flow.id];
      if (flow.to === to) return way;
      if (seen.has(flow.to) || all.has(flow.to)) continue;
      seen.add(flow.to);
      queue.push({ at: flow.to, way });
    }
  }
  return [];
}

/** Those whose condition holds, else the default; all of them where a condition can't be told. */
function waysOut(flows: readonly Flow[], at: string, facts: Station['facts']): Flow[] {
  const out = flows.filter((flow) => flow.from === at);
  const answers = out.map((flow) => (flow.condition === null ? null : conditionHolds(flow.condition, facts)));
  if (answers.every((answer) => answer === null) || answers.includes(undefined)) return out;
  const holding = out.filter((_flow, i) => answers[i] === true);
  return holding.length > 0 ? holding : out.filter((flow, i) => flow.isDefault || answers[i] === null);
}
