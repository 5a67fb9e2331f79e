import { bodyOf, childOf, childrenOf, extensionOf, type ModdleElement } from '../moddle-element.ts';
import { boundaryEventsOf } from './boundary-events.ts';
import { compensationHandlerCheck, isCompensation } from './compensation-checks.ts';
import { checkSyntax } from './expression-checks.ts';
import type { Check } from './check.ts';
import { checkMessage, definitionsOf } from './event-checks.ts';
import { conditionsCheck, eventBasedGatewayCheck, requireOne } from './flow-checks.ts';
import { linkNamesCheck, linkPartnersCheck } from './link-checks.ts';
import { repeated } from './repeated.ts';
import {
  checkDistinct,
  checkDistinctEscalations,
  checkDistinctSignals,
  eventStarts,
} from './same-name-checks.ts';
import { userTaskCheck } from './user-task-checks.ts';
import { isActivity, isEventSubProcess } from './surroundings.ts';

/** What must hold for each flow node. Those without an entry only have their flows looked at. */
export const NODE_CHECKS: Readonly<Record<string, Check>> = {
  'bpmn:Process': (process, report) => {
    const starts = startsOf(process);
    if (starts.length === 0) report('Must have at least one start event');
    if (starts.filter((start) => definitionsOf(start).length === 0).length > 1) {
      report('Multiple none start events are not allowed');
    }
    checkStartMessages(starts, report);
    checkDistinct([...starts, ...eventStarts(process)], process, report);
    for (const events of [starts, eventStarts(process)]) checkDistinctSignals(events, process, report);
    checkDistinctEscalations(eventStarts(process), process, report);
    linkNamesCheck(process, report);
    linkPartnersCheck(process, report);
  },
  'bpmn:SubProcess': subProcessCheck,
  'bpmn:CallActivity': (call, report) => requireOne(call, report, 'zeebe:CalledElement'),
  'bpmn:ServiceTask': (task, report) => requireOne(task, report, 'zeebe:TaskDefinition'),
  'bpmn:SendTask': (task, report) => requireOne(task, report, 'zeebe:PublishMessage', 'zeebe:TaskDefinition'),
  'bpmn:ScriptTask': (task, report) => requireOne(task, report, 'zeebe:Script', 'zeebe:TaskDefinition'),
  'bpmn:BusinessRuleTask': (task, report) =>
    requireOne(task, report, 'zeebe:CalledDecision', 'zeebe:TaskDefinition'),
  'bpmn:UserTask': userTaskCheck,
  'bpmn:ReceiveTask': (task, report) => {
    const message = childOf(task, 'messageRef');
    if (message === undefined) report('Must reference a message');
    else checkMessage(message, task, report);
    const sameName = boundaryEventsOf(task).some((event) =>
      definitionsOf(event).some(
        (definition) => message !== undefined && childOf(definition, 'messageRef') === message,
      ),
    );
    if (sameName) report('Cannot reference the same message name as a boundary event');
  },
  'bpmn:MultiInstanceLoopCharacteristics': (loop, report) => {
    requireOne(loop, report, 'zeebe:LoopCharacteristics');
    const condition = childOf(loop, 'completionCondition');
    if (condition !== undefined) checkSyntax(bodyOf(condition), report);
  },
  'bpmn:InclusiveGateway': conditionsCheck,
  'bpmn:EventBasedGateway': eventBasedGatewayCheck,
  'bpmn:StartEvent': (event, report) => {
    if (definitionsOf(event).length > 1) report("Start event can't have more than one type");
  },
  'bpmn:EndEvent': (event, report) => {
    if (childrenOf(event, 'outgoing').length > 0) {
      report('End events must not have outgoing sequence flows to other elements.');
    }
    const definitions = definitionsOf(event);
    if (definitions.length > 1) report('Must have at most one event definition');
    else if (
      definitions.some(({ $type }) => !/Error|Message|Terminate|Signal|Escalation|Compensate/.test($type))
    ) {
      report(
        'End events must be one of: none, error, message, terminate, signal, escalation or compensation',
      );
    }
  },
  'bpmn:IntermediateCatchEvent': (event, report) => {
    const definitions = definitionsOf(event);
    if (definitions.length !== 1) report('Must have exactly one event definition');
    else if (definitions.some(({ $type }) => !/Message|Timer|Signal|Link/.test($type))) {
      report('Event definition must be one of: message, timer, signal, or link');
    }
  },
  'bpmn:BoundaryEvent': (event, report) => {
    const activity = childOf(event, 'attachedToRef');
    if (activity === undefined || !isActivity(activity)) report('Must be attached to an activity');
    if (childrenOf(event, 'incoming').length > 0) report('Cannot have incoming sequence flows');
    const definitions = definitionsOf(event);
    if (definitions.length !== 1) report('Must have exactly one event definition');
    else if (!/Timer|Message|Error|Signal|Escalation|Compensate/.test(definitions[0]?.$type ?? '')) {
      report('Boundary events must be one of: timer, message, error, signal, escalation');
    }
  },
};

/** What holds for every flow node, whatever it is. */
export const flowNodeCheck: Check = (element, report) => {
  if (element.$type !== 'bpmn:InclusiveGateway' && element.$type !== 'bpmn:EventBasedGateway') {
    conditionsCheck(element, report);
  }
  if (!isActivity(element)) return;
  const boundaries = boundaryEventsOf(element);
  checkDistinct(boundaries, element, report);
  checkDistinctSignals(boundaries, element, report);
  checkDistinctEscalations(boundaries, element, report);
  compensationHandlerCheck(element, report);
};

function subProcessCheck(scope: ModdleElement, report: Parameters<Check>[1]): void {
  const starts = startsOf(scope);
  if (starts.length !== 1) report('Must have exactly one start event');
  if (isEventSubProcess(scope)) {
    if (starts.some(isCompensation) && scope.$parent?.$type === 'bpmn:Process') {
      report('A compensation event subprocess is not allowed on the process level');
    }
    if (starts.some((start) => definitionsOf(start).length === 0 || isCompensation(start))) {
      report(
        'Start events in event subprocesses must be one of: message, timer, error, signal or escalation',
      );
    }
  } else if (starts.some((start) => definitionsOf(start).length > 0)) {
    report('Start events in subprocesses must be of type none');
  }
  checkDistinct(eventStarts(scope), scope, report);
  checkDistinctSignals(eventStarts(scope), scope, report);
  checkDistinctEscalations(eventStarts(scope), scope, report);
  linkNamesCheck(scope, report);
  linkPartnersCheck(scope, report);
}

function checkStartMessages(starts: readonly ModdleElement[], report: Parameters<Check>[1]): void {
  const messages = starts
    .flatMap((start) => definitionsOf(start))
    .map((found) => childOf(found, 'messageRef'));
  for (const message of repeated(messages)) {
    if (message !== undefined) report('A message cannot be referred by more than one start event', message);
  }
}

function startsOf(scope: ModdleElement): readonly ModdleElement[] {
  return childrenOf(scope, 'flowElements').filter(({ $type }) => $type === 'bpmn:StartEvent');
}

/** Zeebe executes these; this broker doesn't, and says so instead of passing over them. */
export const unsupportedPartsCheck: Check = (element, report) => {
  for (const part of ['zeebe:PublishMessage']) {
    const [, name = ''] = part.split(':');
    if (extensionOf(element, part) !== undefined)
      report(UNSUPPORTED(`zeebe:${name.charAt(0).toLowerCase()}${name.slice(1)}`));
  }
};

const UNSUPPORTED = (part: string): string => `'${part}' is currently not supported`;
