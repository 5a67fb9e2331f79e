import { broadcastThrown } from './events/broadcast.ts';
import { compensate } from './events/compensate.ts';
import { correlateBuffered } from './events/correlate.ts';
import { findErrorCatch, NO_VARIABLES, uncaught } from './events/throw-error.ts';
import { throwEscalation } from './events/throw-escalation.ts';
import { triggerEvent } from './events/trigger.ts';
import { raiseIncident } from './incidents.ts';
import { activateElement, resumeActivation } from './lifecycle/activate.ts';
import { completeElement } from './lifecycle/complete.ts';
import { terminateInside, terminateInTurn } from './lifecycle/terminate-in-turn.ts';
import { enterInclusiveJoins } from './lifecycle/enter-inclusive-joins.ts';
import { spawnInstances } from './lifecycle/spawn-instances.ts';
import type { InterruptScopeOperation, Operation, ThrowErrorOperation } from './operation.ts';
import { instanceOf } from './state/lookup.ts';
import { emit, type Stepping } from './stepping.ts';

type Carrier<T extends Operation['do']> = (
  stepping: Stepping,
  operation: Extract<Operation, { do: T }>,
) => void;

const CARRIERS: { readonly [T in Operation['do']]: Carrier<T> } = {
  activate: activateElement,
  resume: resumeActivation,
  complete: completeElement,
  'throw-error': throwError,
  'throw-escalation': throwEscalation,
  broadcast: broadcastThrown,
  compensate,
  'interrupt-scope': interruptScope,
  'terminate-inside': terminateInside,
  terminate: terminateInTurn,
  correlate: correlateBuffered,
  spawn: spawnInstances,
  join: enterInclusiveJoins,
};

/** Carries out operations until the instances touched have all reached a wait state, an incident or their end. */
export function drainQueue(stepping: Stepping): void {
  for (let operation = stepping.queue.shift(); operation !== undefined; operation = stepping.queue.shift()) {
    if (!stepping.state.instances.has(operation.instanceKey)) continue;
    stepping.instanceKey = operation.instanceKey;
    (CARRIERS[operation.do] as (stepping: Stepping, operation: Operation) => void)(stepping, operation);
  }
}

function throwError(stepping: Stepping, { instanceKey, key, errorCode }: ThrowErrorOperation): void {
  const instance = instanceOf(stepping.state, instanceKey);
  const thrower = instance.elements[key];
  if (thrower === undefined) return;
  const caught = findErrorCatch(stepping.state, { instance, element: thrower }, errorCode);
  if (caught === undefined) {
    raiseIncident(
      stepping,
      instance,
      { elementInstanceKey: key },
      uncaught(stepping.state, { instance, element: thrower }, errorCode, ''),
    );
  } else {
    triggerEvent(stepping, { ...caught, variables: NO_VARIABLES });
  }
}

/** What is directly inside goes no further; its end comes in its turn, so what is deeper may still take its step. */
function interruptScope(stepping: Stepping, { instanceKey, scopeKey }: InterruptScopeOperation): void {
  const instance = instanceOf(stepping.state, instanceKey);
  if (instance.elements[scopeKey] === undefined) return;
  emit(stepping, { type: 'scope.interrupted', instanceKey, scopeKey });
  stepping.queue.push({ do: 'terminate-inside', instanceKey, scopeKey });
}
