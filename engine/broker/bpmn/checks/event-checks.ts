import { evaluate } from '../../expression/evaluate.ts';
import { readExpression, type Expression } from '../../expression/expression.ts';
import { syntaxFault } from '../../expression/syntax-fault.ts';
import { cycleFault, schedule, type TimerType } from '../../expression/time/schedule.ts';
import { typeName } from '../../expression/type-name.ts';
import { bodyOf, childOf, childrenOf, extensionOf, textOf, type ModdleElement } from '../moddle-element.ts';
import type { Check, Report } from './check.ts';
import { compensationCheck } from './compensation-checks.ts';
import { checkConstantName } from './constant-name.ts';
import { escalationCheck } from './escalation-checks.ts';
import { checkSyntax } from './expression-checks.ts';
import { linkCheck } from './link-checks.ts';
import { signalCheck } from './signal-checks.ts';
import { isThrowing, startsEventSubProcess, startsProcess } from './surroundings.ts';

/** Zeebe knows them, this broker doesn't execute them yet. */
const UNSUPPORTED = 'Event definition of this type is not supported';

export const EVENT_DEFINITION_CHECKS: Readonly<Record<string, Check>> = {
  'bpmn:MessageEventDefinition': (definition, report) => {
    const event = definition.$parent;
    if (event === undefined) return;
    if (isThrowing(event)) {
      if (extensionOf(event, 'zeebe:TaskDefinition') !== undefined) return;
      report(
        "Must have either one 'zeebe:publishMessage' or one 'zeebe:taskDefinition' extension element",
        event,
      );
      return;
    }
    const message = childOf(definition, 'messageRef');
    if (message === undefined) report('Must reference a message');
    else checkMessage(message, event, report);
  },
  'bpmn:TimerEventDefinition': checkTimer,
  'bpmn:ErrorEventDefinition': checkError,
  'bpmn:TerminateEventDefinition': () => {},
  'bpmn:SignalEventDefinition': signalCheck,
  'bpmn:EscalationEventDefinition': escalationCheck,
  'bpmn:CompensateEventDefinition': compensationCheck,
  'bpmn:LinkEventDefinition': linkCheck,
  'bpmn:ConditionalEventDefinition': (_definition, report) => report(UNSUPPORTED),
  'bpmn:CancelEventDefinition': (_definition, report) => report(UNSUPPORTED),
};

/** A message somebody waits for: it has a name, and (except at the start of a process) a correlation key. */
export function checkMessage(message: ModdleElement, waiting: ModdleElement, report: Report): void {
  const name = textOf(message, 'name');
  if (name === undefined || name === '') report('Name must be present and not empty', message);
  else checkSyntax(name, (fault) => report(fault, message));
  if (startsProcess(waiting)) {
    if (name !== undefined) checkConstantName('message', name, (fault) => report(fault, waiting));
  } else if (extensionOf(message, 'zeebe:Subscription') === undefined) {
    report('Must have exactly one zeebe:subscription extension element', message);
  }
}

const TIMERS = { timeDuration: 'duration', timeDate: 'date', timeCycle: 'cycle' } as const;

function checkTimer(definition: ModdleElement, report: Report): void {
  const event = definition.$parent;
  const given = Object.entries(TIMERS).filter(([property]) => childOf(definition, property) !== undefined);
  const [only] = given;
  if (given.length !== 1 || only === undefined) {
    report('Must be exactly one type of timer: timeDuration, timeDate or timeCycle');
  }
  if (event === undefined) return;
  const cyclic = childOf(definition, 'timeCycle') !== undefined;
  if (event.$type === 'bpmn:IntermediateCatchEvent' && (given.length !== 1 || cyclic)) {
    report('Intermediate timer catch event must have either a time duration or a time date.', event);
    return;
  }
  if (cyclic && event.$type === 'bpmn:BoundaryEvent' && event['cancelActivity'] !== false) {
    report('Interrupting timer event with time cycle is not allowed.', event);
  }
  if (cyclic && startsEventSubProcess(event) && event['isInterrupting'] !== false) {
    report('Interrupting timer event with time cycle is not allowed.', event.$parent);
  }
  if (only === undefined || given.length !== 1) return;
  const text = bodyOf(childOf(definition, only[0]) as ModdleElement);
  const expression = readExpression(text);
  const fault = expression.feel ? syntaxFault(expression) : undefined;
  if (fault !== undefined) report(fault);
  else if (!expression.feel || startsProcess(event))
    checkConstantTimer(only[1], expression, (m) => report(m, event));
}

/** Fixed texts, and expressions at the start of a process (which sees no variables), can be judged here. */
function checkConstantTimer(type: TimerType, expression: Expression, report: Report): void {
  const evaluated = evaluate(expression, {});
  const value = evaluated.ok ? evaluated.value : null;
  if (typeof value !== 'string') {
    report(`Invalid timer ${type} expression (${unlikeTimer(type, expression.text, typeName(value))})`);
  } else if (schedule(type, value, 0) === undefined) {
    report(timerFault(type, value, expression.text));
  }
}

const RESULTS: Record<TimerType, string> = {
  duration: "one of '[DURATION, PERIOD, STRING]'",
  date: "one of '[DATE_TIME, STRING]'",
  cycle: "'STRING'",
};

function unlikeTimer(type: TimerType, text: string, actual: string): string {
  const warning = /^[\p{L}_]\w*$/u.test(text)
    ? `\n[NO_VARIABLE_FOUND] No variable found with name '${text}'`
    : '\n[NO_VARIABLE_FOUND] No variable found';
  return `Expected result of the expression '${text}' to be ${RESULTS[type]}, but was '${actual}'. The evaluation reported the following warnings:${warning}`;
}

function timerFault(type: TimerType, value: string, text: string): string {
  if (type === 'cycle') return `Invalid timer cycle expression (${cycleFault(value) ?? ''})`;
  const format = type === 'date' ? 'date-time' : type;
  return `Invalid timer ${type} expression (Invalid ${format} format '${value}' for expression '${text}'.)`;
}

function checkError(definition: ModdleElement, report: Report): void {
  const event = definition.$parent;
  if (event === undefined) return;
  const error = childOf(definition, 'errorRef');
  const code = error === undefined ? undefined : textOf(error, 'errorCode');
  if (isThrowing(event)) {
    if (error === undefined) report('Must reference an error');
    else if (code === undefined || code === '') report('ErrorCode must be present and not empty');
    else checkSyntax(code, report);
    return;
  }
  if (code !== undefined && readExpression(code).feel) {
    report('The errorCode of the error catch event is not allowed to be an expression');
  }
  if (event['cancelActivity'] === false) report('Non-Interrupting event of this type is not allowed', event);
  if (event['isInterrupting'] === false && event.$parent !== undefined) {
    report('Non-Interrupting event of this type is not allowed', event.$parent);
  }
}

/** The event definitions of an event, of one BPMN type. */
export function definitionsOf(event: ModdleElement, type?: string): readonly ModdleElement[] {
  const definitions = childrenOf(event, 'eventDefinitions');
  return type === undefined ? definitions : definitions.filter(({ $type }) => $type === type);
}
