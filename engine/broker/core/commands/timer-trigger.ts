import type { CompiledElement } from '../../process/compiled-element.ts';
import { eventOfWait } from '../events/event-of-wait.ts';
import { hears } from '../events/hears.ts';
import { isWaiting } from '../events/is-waiting.ts';
import { triggerEvent } from '../events/trigger.ts';
import { evaluateString } from '../expressions.ts';
import { isFailure } from '../failure.ts';
import { startInstance } from '../lifecycle/start-instance.ts';
import { ACCEPTED, reject } from '../outcome.ts';
import { emptyDocument } from '../state/dictionary.ts';
import { compiledOf, elementOf, instanceOf, modelOf } from '../state/lookup.ts';
import type { TimerState } from '../state/process-instance-state.ts';
import { emit, newKey, type Stepping } from '../stepping.ts';
import { nextInCycle } from '../../expression/time/schedule.ts';
import { visibleVariables } from '../variables/visible.ts';
import type { CommandHandler } from './command-handler.ts';

export const timerTrigger: CommandHandler<'timer.trigger'> = (stepping, { timerKey: key }) => {
  const { state } = stepping;
  const instanceKey = state.owners.get(key);
  const timer =
    instanceKey === undefined ? state.startTimers.get(key) : instanceOf(state, instanceKey).timers[key];
  if (timer === undefined) {
    return reject('NOT_FOUND', `Expected to trigger timer with key '${key}', but no such timer was found`);
  }
  if (instanceKey === undefined) triggerStart(stepping, timer);
  else return triggerWaiting(stepping, timer, instanceKey);
  return ACCEPTED;
};

function triggerStart(stepping: Stepping, timer: TimerState): void {
  const { key, processDefinitionKey, elementId } = timer;
  const start = modelOf(stepping.state, processDefinitionKey).elements.get(elementId);
  if (start === undefined) throw new Error(`Expected an element with id '${elementId}', but there is none`);
  emit(stepping, { type: 'timer.triggered', key });
  repeat(stepping, timer, start, undefined);
  startInstance(stepping, processDefinitionKey, { startAt: [elementId] });
}

function triggerWaiting(stepping: Stepping, timer: TimerState, instanceKey: number) {
  const { key, elementInstanceKey, elementId } = timer;
  const instance = instanceOf(stepping.state, instanceKey);
  stepping.instanceKey = instanceKey;
  const element = instance.elements[elementInstanceKey ?? 0];
  if (element !== undefined && !hears(element, elementId)) {
    emit(stepping, { type: 'timer.canceled', key, instanceKey });
    return ACCEPTED;
  }
  if (elementInstanceKey === undefined || !isWaiting(instance, timer)) {
    return reject(
      'INVALID_STATE',
      `Expected to trigger a timer with key '${key}', but the timer is not active anymore`,
    );
  }
  const waiting = elementOf(instance, elementInstanceKey);
  const openedIn = timer.processDefinitionKey;
  const event = eventOfWait(stepping.state, instance, waiting, { elementId, openedIn });
  emit(stepping, { type: 'timer.triggered', key, instanceKey });
  if (!event.interrupting) repeat(stepping, timer, event, instanceKey);
  const compiled = compiledOf(stepping.state, instance, waiting);
  triggerEvent(stepping, { instance, waiting, compiled, event, variables: emptyDocument() });
  return ACCEPTED;
}

/** A cycle with repetitions left waits for its next time, counted from the last due time. */
function repeat(
  stepping: Stepping,
  timer: TimerState,
  event: CompiledElement,
  instanceKey: number | undefined,
): void {
  const { trigger } = event;
  if (trigger?.kind !== 'timer' || trigger.type !== 'cycle' || isLast(timer)) return;
  const text = evaluateString(trigger.value, contextOf(stepping, timer, event, instanceKey));
  const dueAt = isFailure(text) ? undefined : nextInCycle(text, timer.dueAt, stepping.now);
  if (dueAt === undefined) return;
  const { elementInstanceKey, processDefinitionKey, elementId } = timer;
  emit(stepping, {
    type: 'timer.created',
    ...{ key: newKey(stepping), processDefinitionKey, elementId, dueAt },
    repetitions: timer.repetitions < 0 ? -1 : timer.repetitions - 1,
    ...(instanceKey === undefined ? {} : { instanceKey }),
    ...(elementInstanceKey === undefined ? {} : { elementInstanceKey }),
  });
}

function isLast({ repetitions }: TimerState): boolean {
  return repetitions !== -1 && repetitions <= 1;
}

function contextOf(
  stepping: Stepping,
  timer: TimerState,
  event: CompiledElement,
  instanceKey: number | undefined,
) {
  if (instanceKey === undefined || timer.elementInstanceKey === undefined) return emptyDocument();
  const instance = instanceOf(stepping.state, instanceKey);
  const waiting = elementOf(instance, timer.elementInstanceKey);
  const seenFrom = event.kind === 'boundaryEvent' ? (waiting.scopeKey ?? waiting.key) : waiting.key;
  return visibleVariables(instance, seenFrom);
}
