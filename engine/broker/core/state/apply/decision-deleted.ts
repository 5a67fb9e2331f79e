import type { DecisionDeleted } from '../../../records/resource.ts';
import { removeVersion } from '../deployed-resources.ts';
import type { State } from '../state.ts';

/** The decision is forgotten; the version before it, if there is one, is the latest again. */
export function applyDecisionDeleted(state: State, { key }: DecisionDeleted): void {
  const decision = state.decisions.get(key);
  if (decision === undefined) throw new Error(`Expected a decision with key '${key}', but there is none`);
  state.decisions.delete(key);
  removeVersion(state.decisionVersions, decision.decisionId, key);
}
