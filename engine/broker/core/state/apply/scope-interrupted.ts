import type { ScopeInterrupted } from '../../../records/element.ts';
import { elementOf, instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyScopeInterrupted(state: State, event: ScopeInterrupted): void {
  const scope = elementOf(instanceOf(state, event.instanceKey), event.scopeKey);
  scope.activeFlows = 0;
  delete scope.joins;
  scope.interruptedBy = event.byElementId ?? '';
}
