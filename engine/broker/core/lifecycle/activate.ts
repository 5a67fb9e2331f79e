import type { ElementKind } from '../../process/element-kind.ts';
import type { Activation } from '../elements/element-behaviour.ts';
import { BEHAVIOURS } from '../elements/elements.ts';
import { evaluateWaits, openWaits } from '../events/open-waits.ts';
import { opensAtStart } from '../events/scope-waits.ts';
import { isFailure, type Failure } from '../failure.ts';
import { raiseIncident } from '../incidents.ts';
import { callListener } from '../jobs/call-listener.ts';
import type { ActivateOperation, CompleteOperation, ResumeOperation } from '../operation.ts';
import { compiledOf, elementOf, instanceOf } from '../state/lookup.ts';
import { emit, newKey, type Stepping } from '../stepping.ts';
import { evaluateMappings } from '../variables/mappings.ts';
import { keepsPayloadLocal } from '../variables/output.ts';
import { visibleVariables } from '../variables/visible.ts';
import { writeLocal } from '../variables/write.ts';
import type { Visit } from './visit.ts';
import { canEnter } from './scope.ts';

/** Creates an element instance and brings it to `activated`, or leaves it `activating` with an incident. */
export function activateElement(stepping: Stepping, operation: ActivateOperation): void {
  const {
    instanceKey,
    scopeKey,
    element: compiled,
    byFlow,
    direct,
    local,
    variables,
    startAt,
    loopCounter,
    compensates,
  } = operation;
  const instance = instanceOf(stepping.state, instanceKey);
  if (scopeKey !== undefined && !canEnter(instance, scopeKey, operation)) return;
  const key = scopeKey === undefined ? instanceKey : newKey(stepping);
  emit(stepping, {
    type: 'element.activating',
    ...{ key, instanceKey, elementId: compiled.id },
    ...(scopeKey === undefined ? {} : { scopeKey }),
    ...(byFlow ? { byFlow: true as const } : {}),
    ...(direct ? { direct } : {}),
    ...(loopCounter === undefined ? {} : { loopCounter }),
    ...(compensates === undefined ? {} : { compensates }),
  });
  if (local !== undefined) writeLocal(stepping, instance, key, local);
  const visit: Visit = { instance, element: elementOf(instance, key), compiled };
  if (variables !== undefined) {
    if (keepsPayloadLocal(compiled)) writeLocal(stepping, instance, key, variables);
    else visit.variables = variables;
  }
  if (startAt !== undefined) visit.startAt = startAt;
  enter(stepping, visit);
}

/** Tries again to bring an element from `activating` to `activated`, after its incident was resolved. */
export function resumeActivation(stepping: Stepping, { instanceKey, key }: ResumeOperation): void {
  const instance = instanceOf(stepping.state, instanceKey);
  const element = elementOf(instance, key);
  enter(stepping, { instance, element, compiled: compiledOf(stepping.state, instance, element) });
}

function enter(stepping: Stepping, visit: Visit): void {
  const failure = activate(stepping, visit);
  if (failure === undefined) return;
  raiseIncident(stepping, visit.instance, { elementInstanceKey: visit.element.key }, failure);
}

function activate(stepping: Stepping, visit: Visit): Failure | undefined {
  const { instance, element, compiled } = visit;
  if (--stepping.budget < 0) return LOOP;
  // A scope made on the way to the target of a start instruction gets no input mappings.
  if (compiled.inputs.length > 0 && visit.startAt === undefined && element.listened === undefined) {
    const inputs = evaluateMappings(compiled.inputs, visibleVariables(instance, element.key), false);
    if (isFailure(inputs)) return inputs;
    writeLocal(stepping, instance, element.key, inputs);
  }
  if (compiled.listeners !== undefined) {
    const listening = callListener(stepping, visit, 'start');
    if (isFailure(listening)) return listening;
    if (listening.called) return undefined;
  }
  const fault =
    compiled.boundaryEvents.length > 0 ? BEHAVIOURS[compiled.kind].check?.(stepping, visit) : undefined;
  if (fault !== undefined) return fault;
  const waits = opensAtStart(instance, compiled, visit.startAt)
    ? []
    : evaluateWaits(stepping, instance, element, compiled);
  if (isFailure(waits)) return waits;
  const outcome = BEHAVIOURS[compiled.kind].activate?.(stepping, visit) ?? passing(compiled.kind);
  if (isFailure(outcome)) return outcome;
  openWaits(stepping, instance, element.key, waits);
  emit(stepping, { type: 'element.activated', key: element.key, instanceKey: instance.key });
  if (outcome.then === 'complete') {
    const variables = outcome.variables ?? visit.variables;
    const completion: CompleteOperation = {
      do: 'complete',
      ...{ instanceKey: instance.key, key: element.key },
      ...(variables === undefined ? {} : { variables }),
    };
    if (outcome.atOnce) stepping.queue.unshift(completion);
    else stepping.queue.push(completion);
  }
  return undefined;
}

const gateways = new Set<ElementKind>(['exclusiveGateway', 'inclusiveGateway', 'parallelGateway']);

/** An element without anything to do but to be passed through. */
function passing(kind: ElementKind): Activation {
  return gateways.has(kind) ? { then: 'complete', atOnce: true } : { then: 'complete' };
}

const LOOP: Failure = {
  failure: 'UNKNOWN',
  message: 'Expected the process to reach a wait state, but it activated too many elements in one step.',
};
