import type { SequenceFlow } from '../../process/sequence-flow.ts';
import type { ActivateOperation } from '../operation.ts';
import { isJoin, isJoinComplete } from '../state/joins.ts';
import { elementOf } from '../state/lookup.ts';
import type { ProcessInstanceState } from '../state/process-instance-state.ts';
import { emit, type Stepping } from '../stepping.ts';
import { activateElement } from './activate.ts';
import type { Visit } from './visit.ts';

interface Taking {
  instance: ProcessInstanceState;
  scopeKey: number;
  flow: SequenceFlow;
  /** The element the token leaves. */
  visit: Visit;
}

/**
 * Moves a token onto a flow. Its target activates later in the step, a join only with a token on each of its flows; the
 * event an event-based gateway waited for at once.
 */
export function takeFlow(stepping: Stepping, { instance, scopeKey, flow, visit }: Taking): void {
  const { target } = flow;
  emit(stepping, {
    type: 'sequence-flow.taken',
    ...{ instanceKey: instance.key, scopeKey, sourceId: visit.compiled.id, flowId: flow.id },
  });
  // An inclusive join waits until it is known what can still come.
  if (target.inclusiveJoin !== undefined) return;
  if (isJoin(target) && !isJoinComplete(elementOf(instance, scopeKey), target)) return;
  const entry: ActivateOperation = {
    do: 'activate',
    ...{ instanceKey: instance.key, scopeKey, element: target, byFlow: true },
  };
  if (visit.through !== target) stepping.queue.push(entry);
  else activateElement(stepping, visit.variables ? { ...entry, variables: visit.variables } : entry);
}
