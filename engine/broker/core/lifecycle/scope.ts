import type { ActivateOperation } from '../operation.ts';
import type { ElementState, ProcessInstanceState } from '../state/process-instance-state.ts';
import { emit, type Stepping } from '../stepping.ts';

/** False when the scope has ended, is ending or was interrupted by something else in the meantime. */
export function canEnter(
  instance: ProcessInstanceState,
  scopeKey: number,
  { element }: Pick<ActivateOperation, 'element'>,
): boolean {
  const scope = instance.elements[scopeKey];
  if (scope === undefined || scope.lifecycle !== 'activated') return false;
  return scope.interruptedBy === undefined || scope.interruptedBy === element.id;
}

/** Completes a scope in which nothing is left to do. */
export function completeScopeIfDone(
  stepping: Stepping,
  instance: ProcessInstanceState,
  scopeKey: number | undefined,
): void {
  if (scopeKey === undefined) return;
  const scope = instance.elements[scopeKey];
  const next = stepping.afterClearing.get(scopeKey);
  if (next !== undefined && scope !== undefined) {
    if (scope.children > 0) return;
    stepping.afterClearing.delete(scopeKey);
    // A multi-instance body takes in nothing more once it is to complete.
    if (next.do === 'complete')
      emit(stepping, { type: 'scope.interrupted', instanceKey: instance.key, scopeKey });
    stepping.queue.push(next);
    return;
  }
  if (scope === undefined || !isDone(scope) || hasPending(stepping, instance, scopeKey)) return;
  stepping.queue.push({ do: 'complete', instanceKey: instance.key, key: scopeKey });
}

function isDone(scope: ElementState): boolean {
  if (scope.loop !== undefined && scope.loop.spawned < scope.loop.items.length) return false;
  return scope.lifecycle === 'activated' && scope.children === 0 && scope.activeFlows === 0;
}

/** Boundary events and event sub-processes are activated without a token on a flow: they wait in the queue only. */
function hasPending(stepping: Stepping, instance: ProcessInstanceState, scopeKey: number): boolean {
  return stepping.queue.some(
    (operation) =>
      operation.do === 'activate' &&
      operation.scopeKey === scopeKey &&
      canEnter(instance, scopeKey, operation),
  );
}
