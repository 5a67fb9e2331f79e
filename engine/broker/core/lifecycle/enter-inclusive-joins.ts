import type { JoinOperation } from '../operation.ts';
import { isInclusiveJoinReady } from '../state/joins.ts';
import { compiledOf, instanceOf } from '../state/lookup.ts';
import type { ElementState, ProcessInstanceState } from '../state/process-instance-state.ts';
import type { Stepping } from '../stepping.ts';

/** Call when an element instance has ended: the inclusive joins beside it may have waited for its token. */
export function askInclusiveJoins(
  stepping: Stepping,
  instance: ProcessInstanceState,
  scopeKey: number | undefined,
): void {
  const scope = scopeKey === undefined ? undefined : instance.elements[scopeKey];
  if (scope === undefined || compiledOf(stepping.state, instance, scope).inclusiveJoins === undefined) return;
  stepping.queue.push({ do: 'join', instanceKey: instance.key, scopeKey: scope.key });
}

/** Enters the first inclusive join of a scope that has nothing to wait for; once all tokens of the instance rest. */
export function enterInclusiveJoins(stepping: Stepping, operation: JoinOperation): void {
  const { instanceKey, scopeKey } = operation;
  let isRestless = false;
  for (const other of stepping.queue) {
    if (other.instanceKey !== instanceKey) continue;
    if (other.do !== 'join') isRestless = true;
    else if (other.scopeKey === scopeKey) return; // that one comes later, and asks the same
  }
  if (isRestless) {
    stepping.queue.push(operation);
    return;
  }
  const instance = instanceOf(stepping.state, instanceKey);
  const scope = instance.elements[scopeKey];
  if (scope === undefined) return;
  const element = readyJoin(stepping, instance, scope);
  if (element !== undefined)
    stepping.queue.push({ do: 'activate', instanceKey, scopeKey, element, byFlow: true });
}

function readyJoin(stepping: Stepping, instance: ProcessInstanceState, scope: ElementState) {
  const joins = compiledOf(stepping.state, instance, scope).inclusiveJoins ?? [];
  return joins.find((join) => isInclusiveJoinReady(instance, scope, join));
}
