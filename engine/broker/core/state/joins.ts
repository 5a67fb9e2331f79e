import type { CompiledElement } from '../../process/compiled-element.ts';
import type { ElementState } from './process-instance-state.ts';

/** True for a gateway that waits for a token on each of its incoming flows. */
export function isJoin(element: CompiledElement): boolean {
  return element.kind === 'parallelGateway' && element.incoming.length > 1;
}

/** True when every incoming flow of the join has a token waiting in the scope. */
export function isJoinComplete(scope: ElementState, join: CompiledElement): boolean {
  const waiting = scope.joins?.[join.id];
  return waiting !== undefined && join.incoming.every((flow) => (waiting[flow.id] ?? 0) > 0);
}
