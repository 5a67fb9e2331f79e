import type { DecisionCreated } from '../../../records/deployment.ts';
import type { State } from '../state.ts';

/** The decision is known by its key, and the latest of its id. */
export function applyDecisionCreated(state: State, event: DecisionCreated): void {
  const { type: _, ...decision } = event;
  state.decisions.set(event.key, decision);
  const versions = state.decisionVersions.get(event.decisionId);
  if (versions === undefined) state.decisionVersions.set(event.decisionId, [event.key]);
  else versions.push(event.key);
}
