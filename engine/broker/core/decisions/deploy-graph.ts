import type { CompiledDecision, CompiledGraph } from '../../process/compiled-decision.ts';
import type { DeployedDecision, DeployedGraph } from '../../records/deployment.ts';
import type { Decision, DecisionRequirements, State } from '../state/state.ts';
import { emit, newKey, type Stepping } from '../stepping.ts';

/** What a DMN file brought. */
export interface DeployedFile {
  graph: DeployedGraph;
  decisions: readonly DeployedDecision[];
}

/**
 * Deploys a requirements graph with its decisions: a new version of all of them, unless the file is the latest version
 * of the graph again and no other graph has taken one of its decisions since.
 */
export function deployGraph(
  stepping: Stepping,
  graph: CompiledGraph,
  resource: { name: string; xml: string },
): DeployedFile {
  const { state } = stepping;
  const latest = latestRequirements(state, graph.id);
  const isSame = latest?.xml === resource.xml && latest.resourceName === resource.name;
  if (isSame && [...graph.decisions.keys()].every((id) => latestDecisionIsIn(state, id, latest.key))) {
    return present(state, graph, latest);
  }
  const key = newKey(stepping);
  state.graphs.set(key, graph);
  emit(stepping, {
    type: 'decision-requirements.created',
    key,
    decisionRequirementsId: graph.id,
    name: graph.name,
    version: (latest?.version ?? 0) + 1,
    resourceName: resource.name,
    xml: resource.xml,
  });
  for (const decision of graph.decisions.values()) createDecision(stepping, decision, key);
  return present(state, graph, latestRequirements(state, graph.id) as DecisionRequirements);
}

function createDecision(stepping: Stepping, { id, name }: CompiledDecision, graphKey: number): void {
  const version = (latestDecision(stepping.state, id)?.version ?? 0) + 1;
  emit(stepping, {
    type: 'decision.created',
    ...{ key: newKey(stepping), decisionId: id, name, version, decisionRequirementsKey: graphKey },
  });
}

function latestRequirements(state: State, id: string): DecisionRequirements | undefined {
  const key = state.decisionRequirementsVersions.get(id)?.at(-1);
  return key === undefined ? undefined : state.decisionRequirements.get(key);
}

function latestDecision(state: State, id: string): Decision | undefined {
  const key = state.decisionVersions.get(id)?.at(-1);
  return key === undefined ? undefined : state.decisions.get(key);
}

function latestDecisionIsIn(state: State, id: string, graphKey: number): boolean {
  return latestDecision(state, id)?.decisionRequirementsKey === graphKey;
}

function present(state: State, graph: CompiledGraph, requirements: DecisionRequirements): DeployedFile {
  const { key, decisionRequirementsId, name, version, resourceName } = requirements;
  const decisions = [...graph.decisions.keys()].map((id): DeployedDecision => {
    const decision = latestDecision(state, id) as Decision;
    return {
      decisionKey: decision.key,
      decisionId: id,
      name: decision.name,
      version: decision.version,
      ...{ decisionRequirementsId, decisionRequirementsKey: key },
    };
  });
  return {
    graph: { decisionRequirementsKey: key, decisionRequirementsId, name, version, resourceName },
    decisions,
  };
}
