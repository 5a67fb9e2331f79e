import { readExpression } from '../../expression/expression.ts';
import { childOf, textOf } from '../moddle-element.ts';
import type { Check } from './check.ts';
import { isThrowing } from './surroundings.ts';

const CATCHES_ESCALATIONS = /^bpmn:(SubProcess|CallActivity)$/;

/** What throws an escalation names its code; who catches one sits on (or in) a scope, under a fixed code or none. */
export const escalationCheck: Check = (definition, report) => {
  const event = definition.$parent;
  if (event === undefined) return;
  const escalation = childOf(definition, 'escalationRef');
  const code = escalation === undefined ? undefined : textOf(escalation, 'escalationCode');
  if (isThrowing(event)) {
    if (escalation === undefined) report('Must reference an escalation');
    else if (code === undefined || code === '')
      report('EscalationCode must be present and not empty', escalation);
    return;
  }
  if (code !== undefined && readExpression(code).feel) {
    report('The escalationCode of the escalation catch event is not allowed to be an expression');
  }
  const activity = childOf(event, 'attachedToRef');
  if (activity !== undefined && !CATCHES_ESCALATIONS.test(activity.$type)) {
    report(
      'An escalation boundary event should only be attached to a subprocess, or a call activity.',
      event,
    );
  }
};
