import type { DecisionResponse, EvaluatedDecision } from '../../records/decision.ts';
import type { JsonObject } from '../../records/json.ts';
import type { Decision, State } from '../state/state.ts';
import { emit, newKey, type Stepping } from '../stepping.ts';
import { evaluateDecision } from './evaluate-decision.ts';
import type { AuditEntry } from './frame.ts';

/** The decision of a key, or the latest version of an id; or, in Zeebe's words, why there is none. */
export function findDecision(state: State, named: { key: number } | { id: string }): Decision | string {
  const key = 'key' in named ? named.key : state.decisionVersions.get(named.id)?.at(-1);
  const decision = key === undefined ? undefined : state.decisions.get(key);
  if (decision !== undefined) return decision;
  const [how, what] = 'key' in named ? ['key', String(named.key)] : ['id', named.id];
  return `Expected to evaluate decision '${what}', but no decision found for ${how} '${what}'`;
}

/** Who asks: the variables to evaluate over, and the business rule task if it is one. */
export interface DecisionCall {
  variables: JsonObject;
  task?: { instanceKey: number; elementInstanceKey: number };
}

/** Evaluates a deployed decision and records what came of it. */
export function evaluateDeployed(
  stepping: Stepping,
  decision: Decision,
  { variables, task }: DecisionCall,
): DecisionResponse {
  const { state } = stepping;
  const requirements = state.decisionRequirements.get(decision.decisionRequirementsKey);
  const compiled = state.graphs.get(decision.decisionRequirementsKey)?.decisions.get(decision.decisionId);
  if (requirements === undefined || compiled === undefined) {
    throw new Error(`Expected decision '${decision.decisionId}' to be compiled, but it isn't`);
  }
  const { output, audit, failure } = evaluateDecision(compiled, variables);
  const response: DecisionResponse = {
    type: 'decision.evaluated',
    key: newKey(stepping),
    decisionKey: decision.key,
    decisionId: decision.decisionId,
    decisionName: decision.name,
    decisionVersion: decision.version,
    decisionRequirementsId: requirements.decisionRequirementsId,
    decisionRequirementsKey: requirements.key,
    output,
    evaluated: audit.map((entry) => identify(state, requirements.key, entry)),
    ...(failure === undefined ? {} : { failure }),
  };
  emit(stepping, { ...response, ...task });
  return response;
}

/** Adds key and version of the decision in that graph; business knowledge models have neither. */
function identify(state: State, requirementsKey: number, entry: AuditEntry): EvaluatedDecision {
  const deployed = (state.decisionVersions.get(entry.decisionId) ?? [])
    .map((key) => state.decisions.get(key))
    .findLast((decision) => decision?.decisionRequirementsKey === requirementsKey);
  const decisionVersion = deployed?.version ?? -1;
  return {
    ...entry,
    decisionKey: deployed?.key ?? -1,
    decisionVersion,
    matchedRules: entry.matchedRules.map((rule) => ({
      ...rule,
      id: rule.id === '' ? surrogateId(entry.decisionId, decisionVersion, rule.index) : rule.id,
    })),
  };
}

/** What Zeebe calls a rule without an id. */
function surrogateId(decisionId: string, version: number, index: number): string {
  return `ZB_SYNTH_RULE_ID_${decisionId}_v${version}_r${index}`;
}
