import type { CompiledElement } from '../../process/compiled-element.ts';
import type { ElementState, ProcessInstanceState } from './process-instance-state.ts';

/** True for a gateway at which tokens wait for others. */
export function isJoin(element: CompiledElement): boolean {
  if (element.kind === 'parallelGateway') return element.incoming.length > 1;
  return element.inclusiveJoin !== undefined;
}

/** True when every incoming flow of the join has a token waiting in the scope. */
export function isJoinComplete(scope: ElementState, join: CompiledElement): boolean {
  const waiting = scope.joins?.[join.id];
  return waiting !== undefined && join.incoming.every((flow) => (waiting[flow.id] ?? 0) > 0);
}

/**
 * True when a token waits at the inclusive join and none can come in any more by a flow that has none (BPMN 2.0.2,
 * 13.4.3). One that could just as well come in by a flow that has one is not waited for. No token may be on its way in
 * the step: what counts is where tokens have come to rest.
 */
export function isInclusiveJoinReady(
  instance: ProcessInstanceState,
  scope: ElementState,
  join: CompiledElement,
): boolean {
  const waiting = scope.joins?.[join.id] ?? {};
  if (Object.keys(waiting).length === 0) return false;
  for (const at of tokensOf(instance, scope)) {
    const flows = join.inclusiveJoin?.reachable.get(at);
    if (flows === undefined) continue;
    const ids = [...flows];
    if (ids.some((id) => waiting[id] === undefined) && !ids.some((id) => waiting[id] !== undefined))
      return false;
  }
  return true;
}

/** Ids of the elements at which tokens of the scope are. */
function* tokensOf(instance: ProcessInstanceState, scope: ElementState): Generator<string> {
  for (const element of Object.values(instance.elements)) {
    if (element.scopeKey === scope.key) yield element.elementId;
  }
  for (const [joinId, waiting] of Object.entries(scope.joins ?? {})) {
    if (Object.keys(waiting).length > 0) yield joinId;
  }
}
