import { is, nameOf } from '../element.ts';
import { isEventSubProcess, outgoing } from '../flow.ts';
import type { Rule } from '../rule.ts';

/** A node that leads nowhere and is no end: the diagram does not say how the dossier goes on. */
export const deadEnd: Rule = {
  severity: 'error',
  check(element, reporter) {
    if (!is(element, 'bpmn:FlowNode') || is(element, 'bpmn:EndEvent') || isEventSubProcess(element)) return;
    if (element.isForCompensation === true || outgoing(element).length > 0) return;
    reporter.report(element.id, { name: nameOf(element) });
  },
};
