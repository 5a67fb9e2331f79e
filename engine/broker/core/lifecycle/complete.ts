import type { SequenceFlow } from '../../process/sequence-flow.ts';
import { BEHAVIOURS } from '../elements/elements.ts';
import { closeWaits } from '../events/close-waits.ts';
import { completeCompensation, keepForCompensation } from '../events/compensate.ts';
import { openScopeWaits } from '../events/scope-waits.ts';
import { isFailure, type Failure } from '../failure.ts';
import { closeIncidents, raiseIncident } from '../incidents.ts';
import { callListener } from '../jobs/call-listener.ts';
import type { CompleteOperation } from '../operation.ts';
import { compiledOf } from '../state/lookup.ts';
import type { ElementState, ProcessInstanceState } from '../state/process-instance-state.ts';
import { emit, type Stepping } from '../stepping.ts';
import { writeOutput } from '../variables/output.ts';
import { askInclusiveJoins } from './enter-inclusive-joins.ts';
import { endInstance } from './end-instance.ts';
import { collectResult, continueLoop } from './leave-loop.ts';
import { completeScopeIfDone } from './scope.ts';
import { takeFlow } from './take-flow.ts';
import type { Visit } from './visit.ts';

/** Brings an element instance from `activated` to its end and its token on; or leaves it `completing` with an incident. */
export function completeElement(stepping: Stepping, operation: CompleteOperation): void {
  const { do: _, instanceKey, key, ...brought } = operation;
  const instance = stepping.state.instances.get(instanceKey);
  const element = instance?.elements[key];
  if (instance === undefined || element === undefined || isCutOff(instance, element)) return;
  if (element.lifecycle === 'activated') emit(stepping, { type: 'element.completing', key, instanceKey });
  else if (element.lifecycle !== 'completing') return;
  const compiled = compiledOf(stepping.state, instance, element);
  const visit: Visit = { instance, element, compiled, ...brought };
  const flows = leave(stepping, visit);
  if (isFailure(flows)) raiseIncident(stepping, instance, { elementInstanceKey: key }, flows);
  else if (flows !== LISTENING) finish(stepping, visit, flows);
}

/** Its scope is ending, or was interrupted by something else: it waits for its end. */
function isCutOff(instance: ProcessInstanceState, { scopeKey, elementId }: ElementState): boolean {
  const scope = scopeKey === undefined ? undefined : instance.elements[scopeKey];
  if (scope?.lifecycle === 'terminating') return true;
  return scope?.interruptedBy !== undefined && scope.interruptedBy !== elementId;
}

/** An execution listener's job has to be done first. */
const LISTENING: readonly SequenceFlow[] = [];

function leave(stepping: Stepping, visit: Visit): readonly SequenceFlow[] | Failure {
  const chosen = BEHAVIOURS[visit.compiled.kind].complete?.(stepping, visit) ?? visit.compiled.outgoing;
  if (isFailure(chosen)) return chosen;
  // What an event brought to an event-based gateway belongs to the event behind it.
  if (visit.through !== undefined) return chosen;
  const failure = visit.element.listened?.end === undefined ? writeOutput(stepping, visit) : undefined;
  if (failure !== undefined) return failure;
  if (visit.compiled.kind === 'startEvent' && visit.element.scopeKey !== undefined) {
    const unopened = openScopeWaits(stepping, visit.instance, visit.element.scopeKey);
    if (unopened !== undefined) return unopened;
  }
  if (visit.compiled.listeners !== undefined) {
    closeWaits(stepping, visit.instance, visit.element.key);
    const listening = callListener(stepping, visit, 'end');
    if (isFailure(listening)) return listening;
    if (listening.called) return LISTENING;
  }
  if (visit.element.loopCounter === undefined) return chosen;
  const isOver = collectResult(stepping, visit);
  if (isFailure(isOver)) return isOver;
  visit.endsLoop = isOver;
  return chosen;
}

function finish(stepping: Stepping, visit: Visit, flows: readonly SequenceFlow[]): void {
  const { instance, element } = visit;
  const { key, scopeKey } = element;
  closeWaits(stepping, instance, key);
  closeIncidents(stepping, instance, (incident) => incident.elementInstanceKey === key);
  if (scopeKey === undefined) {
    endInstance(stepping, instance);
    return;
  }
  const { compensates } = element;
  if (visit.compiled.compensationHandler !== undefined || instance.compensations !== undefined)
    keepForCompensation(stepping, visit);
  emit(stepping, { type: 'element.completed', key, instanceKey: instance.key });
  if (compensates !== undefined) completeCompensation(stepping, instance, compensates);
  if (visit.endsLoop !== undefined) {
    continueLoop(stepping, instance, { bodyKey: scopeKey, isOver: visit.endsLoop });
    if (visit.endsLoop) return;
  }
  for (const flow of flows) takeFlow(stepping, { instance, scopeKey, flow, visit });
  if (visit.compiled.scope?.inclusiveJoins !== undefined) askInclusiveJoins(stepping, instance, scopeKey);
  completeScopeIfDone(stepping, instance, scopeKey);
}
