import type { CompiledElement } from '../../process/compiled-element.ts';
import type { MessageTrigger, TimerTrigger } from '../../process/trigger.ts';
import type { JsonObject } from '../../records/json.ts';
import { typeName } from '../../expression/type-name.ts';
import { warningsText } from '../../expression/warnings-text.ts';
import { evaluateString, evaluateText, evaluateValue } from '../expressions.ts';
import { isFailure, type Failure } from '../failure.ts';
import type { ElementState, ProcessInstanceState } from '../state/process-instance-state.ts';
import { emit, newKey, type Stepping } from '../stepping.ts';
import { schedule, type Schedule } from '../../expression/time/schedule.ts';
import { visibleVariables } from '../variables/visible.ts';
import { catchEvents } from './catch-events.ts';

/** A wait whose expressions have been evaluated, ready to be opened. */
export type Wait =
  | { kind: 'message'; elementId: string; messageName: string; correlationKey: string }
  | { kind: 'signal'; elementId: string; signalName: string }
  | ({ kind: 'timer'; elementId: string } & Schedule);

/**
 * Evaluates every timer, message and signal an activating element waits for; opens nothing yet, so that a failure leaves no
 * trace. Expressions of boundary events see the scope around the activity, all others the element itself.
 */
export function evaluateWaits(
  stepping: Stepping,
  instance: ProcessInstanceState,
  element: ElementState,
  compiled: CompiledElement,
): Wait[] | Failure {
  const waits: Wait[] = [];
  for (const event of catchEvents(compiled)) {
    const seenFrom = event.kind === 'boundaryEvent' ? (element.scopeKey ?? element.key) : element.key;
    const wait = evaluateWait(event, visibleVariables(instance, seenFrom), stepping.now);
    if (wait === undefined) continue;
    if (isFailure(wait)) return wait;
    waits.push(wait);
  }
  return waits;
}

/** Opens the evaluated timers and subscriptions; buffered messages are looked for once the element is active. */
export function openWaits(
  stepping: Stepping,
  instance: ProcessInstanceState,
  elementInstanceKey: number,
  waits: readonly Wait[],
): void {
  const { key: instanceKey, processDefinitionKey } = instance;
  for (const wait of waits) {
    const key = newKey(stepping);
    if (wait.kind === 'timer') {
      const { elementId, dueAt, repetitions } = wait;
      emit(stepping, {
        type: 'timer.created',
        ...{ key, instanceKey, elementInstanceKey, processDefinitionKey, elementId, dueAt, repetitions },
      });
    } else if (wait.kind === 'signal') {
      const { elementId, signalName } = wait;
      emit(stepping, {
        type: 'signal-subscription.opened',
        ...{ key, instanceKey, elementInstanceKey, elementId, signalName },
      });
    } else {
      const { elementId, messageName, correlationKey } = wait;
      emit(stepping, {
        type: 'message-subscription.opened',
        ...{ key, instanceKey, elementInstanceKey, elementId, messageName, correlationKey },
      });
      stepping.queue.push({ do: 'correlate', instanceKey, subscriptionKey: key });
    }
  }
}

function evaluateWait(event: CompiledElement, context: JsonObject, now: number): Wait | Failure | undefined {
  const { trigger, id: elementId } = event;
  if (trigger?.kind === 'timer') {
    const due = evaluateTimer(trigger, context, now);
    return isFailure(due) ? due : { kind: 'timer', elementId, ...due };
  }
  if (trigger?.kind === 'signal') {
    const signalName = evaluateString(trigger.name, context);
    return isFailure(signalName) ? signalName : { kind: 'signal', elementId, signalName };
  }
  return trigger?.kind === 'message' ? evaluateMessage(trigger, elementId, context) : undefined;
}

/** What a timer's expression may yield. */
const TIMER_TYPES: Record<TimerTrigger['type'], readonly string[]> = {
  duration: ['DURATION', 'PERIOD', 'STRING'],
  date: ['DATE_TIME', 'STRING'],
  cycle: ['STRING'],
};

/** Reads a timer's text or expression and works out when it is due. */
export function evaluateTimer(trigger: TimerTrigger, context: JsonObject, now: number): Schedule | Failure {
  const text = evaluateText(trigger.value, context, TIMER_TYPES[trigger.type]);
  if (isFailure(text)) return text;
  const due = schedule(trigger.type, text, now);
  if (due !== undefined) return due;
  return {
    failure: 'EXTRACT_VALUE_ERROR',
    message: `Invalid ${trigger.type === 'date' ? 'date-time' : trigger.type} format '${text}' for expression '${trigger.value.text}'.`,
  };
}

function evaluateMessage(trigger: MessageTrigger, elementId: string, context: JsonObject): Wait | Failure {
  const messageName = evaluateString(trigger.name, context);
  if (isFailure(messageName)) return messageName;
  if (trigger.correlationKey === undefined)
    return { kind: 'message', elementId, messageName, correlationKey: '' };
  const result = evaluateValue(trigger.correlationKey, context);
  if ('failure' in result) return result;
  const { value, type } = result;
  if (type === undefined && (typeof value === 'string' || typeof value === 'number')) {
    return { kind: 'message', elementId, messageName, correlationKey: String(value) };
  }
  const message = `Failed to extract the correlation key for '${trigger.correlationKey.text}': The value must be either a string or a number, but was '${type ?? typeName(value)}'.${warningsText(trigger.correlationKey, context)}`;
  return { failure: 'EXTRACT_VALUE_ERROR', message };
}
