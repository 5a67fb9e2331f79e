import { forgetCompensations } from '../events/compensate.ts';
import { closeWaits } from '../events/close-waits.ts';
import { closeIncidents } from '../incidents.ts';
import type { TerminateInsideOperation, TerminateOperation } from '../operation.ts';
import type { ElementState, ProcessInstanceState } from '../state/process-instance-state.ts';
import { emit, type Stepping } from '../stepping.ts';
import { activateElement } from './activate.ts';
import { askInclusiveJoins } from './enter-inclusive-joins.ts';
import { completeScopeIfDone } from './scope.ts';
import { terminateChildren } from './terminate.ts';
import { assertTransition } from './transitions.ts';

/** A scope with more inside ends at one go, so that no step takes the square of their number. */
const IN_TURN_MAX = 200;

/**
 * Ends an element instance as Zeebe does within a step: what is inside gets its turn, level by level, and may take the
 * step it was about to take; only what has nothing inside ends now (measured on 8.5.25).
 */
export function terminateInTurn(stepping: Stepping, { instanceKey, key }: TerminateOperation): void {
  const instance = stepping.state.instances.get(instanceKey);
  const element = instance?.elements[key];
  if (instance === undefined || element === undefined || element.lifecycle === 'terminating') return;
  assertTransition(element.lifecycle, 'terminating');
  emit(stepping, { type: 'element.terminating', key, instanceKey });
  const { calledInstanceKey } = element;
  const called =
    calledInstanceKey === undefined ? undefined : stepping.state.instances.get(calledInstanceKey);
  if (called !== undefined) {
    stepping.queue.push({ do: 'terminate', instanceKey: called.key, key: called.key });
  } else if (element.children > 0) {
    stepping.queue.push({ do: 'terminate-inside', instanceKey, scopeKey: key });
  } else end(stepping, instance, element);
}

/** Sends what is directly inside a scope to its end. */
export function terminateInside(stepping: Stepping, operation: TerminateInsideOperation): void {
  const { instanceKey, scopeKey } = operation;
  const instance = stepping.state.instances.get(instanceKey);
  const scope = instance?.elements[scopeKey];
  if (instance === undefined || scope === undefined) return;
  if (scope.children > IN_TURN_MAX || instance.banned !== undefined) {
    terminateChildren(stepping, instance, scopeKey);
    settle(stepping, instance, scopeKey);
    return;
  }
  const { from = 0 } = operation;
  const [next, other] = terminable(instance, scopeKey).filter(({ key }) => key >= from);
  if (next === undefined) {
    settle(stepping, instance, scopeKey);
    return;
  }
  stepping.queue.push({ do: 'terminate', instanceKey, key: next.key });
  // What begins after the last one has been sent to its end is not waited for.
  if (other !== undefined) stepping.queue.push({ ...operation, from: other.key });
}

/** Sends all that is directly inside a scope to its end together, as an event sub-process does that interrupts it. */
export function terminateAllInside(
  stepping: Stepping,
  instance: ProcessInstanceState,
  scope: ElementState,
): void {
  const { key: instanceKey } = instance;
  if (scope.children > IN_TURN_MAX || instance.banned !== undefined) {
    stepping.queue.push({ do: 'terminate-inside', instanceKey, scopeKey: scope.key });
    return;
  }
  for (const { key } of terminable(instance, scope.key)) {
    stepping.queue.push({ do: 'terminate', instanceKey, key });
  }
}

function terminable(instance: ProcessInstanceState, scopeKey: number): ElementState[] {
  return Object.values(instance.elements).filter(
    (element) => element.scopeKey === scopeKey && element.lifecycle !== 'terminating',
  );
}

function end(stepping: Stepping, instance: ProcessInstanceState, { key, scopeKey }: ElementState): void {
  const { key: instanceKey, parent } = instance;
  closeWaits(stepping, instance, key);
  for (const job of Object.values(instance.jobs)) {
    if (job.elementInstanceKey === key) emit(stepping, { type: 'job.canceled', key: job.key, instanceKey });
  }
  closeIncidents(stepping, instance, (incident) => incident.elementInstanceKey === key);
  if (instance.compensations !== undefined) forgetCompensations(stepping, instance, key);
  emit(stepping, { type: 'element.terminated', key, instanceKey });
  const next = stepping.afterEnd.get(key);
  stepping.afterEnd.delete(key);
  if (next !== undefined) activateElement(stepping, next);
  if (scopeKey !== undefined) {
    askInclusiveJoins(stepping, instance, scopeKey);
    settle(stepping, instance, scopeKey);
  } else if (parent !== undefined) endCaller(stepping, parent.instanceKey, parent.elementInstanceKey);
}

/** A scope whose turn it was ends when nothing is inside any more; another one goes on. */
function settle(stepping: Stepping, instance: ProcessInstanceState, scopeKey: number): void {
  const scope = instance.elements[scopeKey];
  if (scope === undefined) return;
  if (scope.lifecycle !== 'terminating') completeScopeIfDone(stepping, instance, scopeKey);
  else if (scope.children === 0) end(stepping, instance, scope);
}

function endCaller(stepping: Stepping, instanceKey: number, key: number): void {
  const caller = stepping.state.instances.get(instanceKey);
  const call = caller?.elements[key];
  if (caller !== undefined && call?.lifecycle === 'terminating') end(stepping, caller, call);
}
