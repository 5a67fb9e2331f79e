import type { DecisionRequirementsCreated } from '../../../records/deployment.ts';
import type { State } from '../state.ts';

/** The graph is known by its key, and the latest of its id. @throws when it was not hydrated before. */
export function applyDecisionRequirementsCreated(state: State, event: DecisionRequirementsCreated): void {
  const { key, decisionRequirementsId } = event;
  if (!state.graphs.has(key)) {
    throw new Error(`Expected decision requirements '${key}' to be hydrated before they are applied`);
  }
  const { type: _, ...requirements } = event;
  state.decisionRequirements.set(key, requirements);
  const versions = state.decisionRequirementsVersions.get(decisionRequirementsId);
  if (versions === undefined) state.decisionRequirementsVersions.set(decisionRequirementsId, [key]);
  else versions.push(key);
}
