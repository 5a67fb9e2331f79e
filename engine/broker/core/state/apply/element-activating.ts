import type { ElementActivating } from '../../../records/element.ts';
import type { CompiledElement } from '../../../process/compiled-element.ts';
import { isJoin } from '../joins.ts';
import { elementById, elementOf, instanceOf, loopStateOf } from '../lookup.ts';
import type { ElementState, ProcessInstanceState } from '../process-instance-state.ts';
import type { State } from '../state.ts';

export function applyElementActivating(state: State, event: ElementActivating): void {
  const instance = instanceOf(state, event.instanceKey);
  const element: ElementState = {
    key: event.key,
    elementId: event.elementId,
    lifecycle: 'activating',
    children: 0,
    activeFlows: 0,
  };
  if (event.scopeKey !== undefined) {
    element.scopeKey = event.scopeKey;
    const scope = elementOf(instance, event.scopeKey);
    scope.children += 1;
    if (event.loopCounter !== undefined) {
      element.loopCounter = event.loopCounter;
      loopStateOf(scope).spawned += 1;
    }
    if (event.byFlow) consumeTokens(state, instance, scope, event.elementId);
    else if (event.direct) takeTokens(scope, elementById(state, instance, event.elementId));
  }
  if (event.compensates !== undefined) element.compensates = event.compensates;
  instance.elements[event.key] = element;
  state.owners.set(event.key, event.instanceKey);
}

function consumeTokens(
  state: State,
  instance: ProcessInstanceState,
  scope: ElementState,
  elementId: string,
): void {
  const compiled = elementById(state, instance, elementId);
  const waiting = isJoin(compiled) ? scope.joins?.[elementId] : undefined;
  if (waiting === undefined) {
    scope.activeFlows = Math.max(0, scope.activeFlows - 1);
    return;
  }
  for (const flow of compiled.incoming) {
    // An inclusive join takes what has come.
    if (compiled.inclusiveJoin !== undefined && waiting[flow.id] === undefined) continue;
    const left = (waiting[flow.id] ?? 0) - 1;
    if (left > 0) waiting[flow.id] = left;
    else delete waiting[flow.id];
    scope.activeFlows = Math.max(0, scope.activeFlows - 1);
  }
}

/** Tokens waiting at a join stay there, but may be counted no longer: what waits there may then end with its scope. */
function takeTokens(scope: ElementState, compiled: CompiledElement): void {
  if (compiled.kind === 'eventSubProcess') return;
  const tokens = compiled.kind === 'parallelGateway' ? compiled.incoming.length : 1;
  scope.activeFlows = Math.max(0, scope.activeFlows - tokens);
}
