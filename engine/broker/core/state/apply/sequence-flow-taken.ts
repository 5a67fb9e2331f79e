import type { SequenceFlowTaken } from '../../../records/element.ts';
import { isJoin } from '../joins.ts';
import { elementOf, instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';
import { flowOf } from '../flow-lookup.ts';

export function applySequenceFlowTaken(state: State, event: SequenceFlowTaken): void {
  const instance = instanceOf(state, event.instanceKey);
  const scope = elementOf(instance, event.scopeKey);
  scope.activeFlows += 1;
  const flow = flowOf(state, instance, event.sourceId, event.flowId);
  if (!isJoin(flow.target)) return;
  scope.joins ??= {};
  const waiting = (scope.joins[flow.target.id] ??= {});
  waiting[flow.id] = (waiting[flow.id] ?? 0) + 1;
}
