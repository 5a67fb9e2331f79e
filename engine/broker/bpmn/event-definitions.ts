import { readExpression } from '../expression/expression.ts';
import type { Trigger } from '../process/trigger.ts';
import { readCorrelationKey } from './extensions/subscription.ts';
import { bodyOf, childOf, childrenOf, idOf, textOf, type ModdleElement } from './moddle-element.ts';

/** Event definitions by BPMN type; an event without one is a none event. */
const READERS: Readonly<Record<string, (definition: ModdleElement) => Trigger | undefined>> = {
  'bpmn:MessageEventDefinition': (definition) => messageTrigger(childOf(definition, 'messageRef')),
  'bpmn:TimerEventDefinition': timerTrigger,
  'bpmn:ErrorEventDefinition': errorTrigger,
  'bpmn:EscalationEventDefinition': escalationTrigger,
  'bpmn:SignalEventDefinition': signalTrigger,
  'bpmn:LinkEventDefinition': (definition) => ({ kind: 'link', name: textOf(definition, 'name') ?? '' }),
  'bpmn:CompensateEventDefinition': compensationTrigger,
  'bpmn:TerminateEventDefinition': () => ({ kind: 'terminate' }),
};

export function readTrigger(event: ModdleElement): Trigger | undefined {
  const definition = childrenOf(event, 'eventDefinitions')[0];
  return definition === undefined ? undefined : READERS[definition.$type]?.(definition);
}

/** A throwing message event needs no message to throw: its job is all that counts. */
export function hasMessageDefinition(event: ModdleElement): boolean {
  return childrenOf(event, 'eventDefinitions')[0]?.$type === 'bpmn:MessageEventDefinition';
}

export function messageTrigger(message: ModdleElement | undefined): Trigger | undefined {
  const name = message === undefined ? undefined : textOf(message, 'name');
  if (message === undefined || name === undefined) return undefined;
  const correlationKey = readCorrelationKey(message);
  return {
    kind: 'message',
    name: readExpression(name),
    ...(correlationKey === undefined ? {} : { correlationKey }),
  };
}

const TIMERS = { timeDuration: 'duration', timeDate: 'date', timeCycle: 'cycle' } as const;

function timerTrigger(definition: ModdleElement): Trigger | undefined {
  for (const [property, type] of Object.entries(TIMERS)) {
    const value = childOf(definition, property);
    if (value !== undefined) return { kind: 'timer', type, value: readExpression(bodyOf(value)) };
  }
  return undefined;
}

function errorTrigger(definition: ModdleElement): Trigger {
  const error = childOf(definition, 'errorRef');
  const code = error === undefined ? undefined : textOf(error, 'errorCode');
  return code === undefined ? { kind: 'error' } : { kind: 'error', code: readExpression(code) };
}

function escalationTrigger(definition: ModdleElement): Trigger {
  const escalation = childOf(definition, 'escalationRef');
  const code = escalation === undefined ? undefined : textOf(escalation, 'escalationCode');
  return code === undefined ? { kind: 'escalation' } : { kind: 'escalation', code: readExpression(code) };
}

function signalTrigger(definition: ModdleElement): Trigger | undefined {
  const signal = childOf(definition, 'signalRef');
  const name = signal === undefined ? undefined : textOf(signal, 'name');
  return name === undefined ? undefined : { kind: 'signal', name: readExpression(name) };
}

function compensationTrigger(definition: ModdleElement): Trigger {
  const activity = childOf(definition, 'activityRef');
  return activity === undefined
    ? { kind: 'compensation' }
    : { kind: 'compensation', activityId: idOf(activity) };
}
