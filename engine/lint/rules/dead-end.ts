import { is, nameOf } from '../element.ts';
import { endsByItself, outgoing } from '../flow.ts';
import type { Rule } from '../rule.ts';

/** A node that leads nowhere and is no end: the diagram does not say how the dossier goes on. */
export const deadEnd: Rule = {
  severity: 'error',
  check(element, reporter) {
    if (!is(element, 'bpmn:FlowNode') || endsByItself(element) || outgoing(element).length > 0) return;
    reporter.report(element.id, { name: nameOf(element) });
  },
};
