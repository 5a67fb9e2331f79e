import { bodyOf, childOf, childrenOf, extensionsOf, idOf, type ModdleElement } from '../moddle-element.ts';
import type { Check, Report } from './check.ts';
import { definitionsOf } from './event-checks.ts';
import { requireExpression } from './expression-checks.ts';
import { checkDistinct, checkDistinctSignals } from './same-name-checks.ts';

const CONDITIONAL = new Set(['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway']);

/** A condition must be an expression. Where it may stand is checked at the element it leaves. */
export const sequenceFlowCheck: Check = (flow, report) => {
  const condition = childOf(flow, 'conditionExpression');
  if (condition !== undefined) requireExpression(bodyOf(condition), (message) => report(message, condition));
};

/** Conditions only out of exclusive and inclusive gateways, there on every flow but the default (or the only) one. */
export const conditionsCheck: Check = (element, report) => {
  const outgoing = childrenOf(element, 'outgoing');
  const conditional = outgoing.filter((flow) => childOf(flow, 'conditionExpression') !== undefined);
  if (!CONDITIONAL.has(element.$type)) {
    if (conditional.length > 0) {
      report('Conditional sequence flows are only supported at exclusive or inclusive gateway');
    }
    return;
  }
  const defaultFlow = childOf(element, 'default');
  if (defaultFlow !== undefined && childOf(defaultFlow, 'sourceRef') !== element) {
    report('Default flow must start at gateway');
  }
  if (outgoing.length <= 1) return;
  for (const flow of outgoing) {
    if (flow === defaultFlow || childOf(flow, 'conditionExpression') !== undefined) continue;
    report('Must have a condition or be default flow', flow);
  }
};

/** Zeebe 8.5 has no inclusive join. */
export const inclusiveJoinCheck: Check = (gateway, report) => {
  if (childrenOf(gateway, 'incoming').length > 1) {
    report('Currently the inclusive gateway can only have one incoming sequence flow');
  }
};

const WAITABLE = ['bpmn:MessageEventDefinition', 'bpmn:TimerEventDefinition', 'bpmn:SignalEventDefinition'];

export const eventBasedGatewayCheck: Check = (gateway, report) => {
  const outgoing = childrenOf(gateway, 'outgoing');
  if (outgoing.length < 2) report('Event-based gateway must have at least 2 outgoing sequence flows.');
  const targets = outgoing.map((flow) => childOf(flow, 'targetRef')).filter((target) => target !== undefined);
  if (!targets.every(isWaitable)) {
    report(
      'Event-based gateway must not have an outgoing sequence flow to other elements than message/timer/signal intermediate catch events.',
    );
  }
  if (targets.some((target) => comesFromElsewhere(target, gateway))) {
    report(
      'Target elements of an event gateway must not have any additional incoming sequence flows other than that from the event gateway.',
    );
  }
  checkDistinct(targets, gateway, report);
  checkDistinctSignals(targets, gateway, report);
  conditionsCheck(gateway, report);
};

function isWaitable(target: ModdleElement): boolean {
  const [definition] = definitionsOf(target);
  return (
    target.$type === 'bpmn:IntermediateCatchEvent' &&
    definition !== undefined &&
    WAITABLE.includes(definition.$type)
  );
}

function comesFromElsewhere(target: ModdleElement, gateway: ModdleElement): boolean {
  return childrenOf(target, 'incoming').some((flow) => {
    const source = childOf(flow, 'sourceRef');
    return source !== undefined && idOf(source) !== idOf(gateway);
  });
}

/** One extension element of a kind, neither none nor several. */
export function requireOne(element: ModdleElement, report: Report, ...types: string[]): void {
  const found = types.flatMap((type) => extensionsOf(element, type));
  if (found.length === 1) return;
  const [first, second] = types.map((type) => `zeebe:${type.charAt(6).toLowerCase()}${type.slice(7)}`);
  report(
    second === undefined
      ? `Must have exactly one '${first}' extension element`
      : `Must have either one '${first}' or one '${second}' extension element`,
  );
}
