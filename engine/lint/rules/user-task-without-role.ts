import { is, nameOf } from '../element.ts';
import { hasOwnAssignment, laneOf } from '../lane-role.ts';
import type { Rule } from '../rule.ts';

/** A step nobody is given stands in no inbox. */
export const userTaskWithoutRole: Rule = {
  severity: 'error',
  check(element, reporter) {
    if (!is(element, 'bpmn:UserTask') || hasOwnAssignment(element) || laneOf(element)) return;
    reporter.report(element.id, { name: nameOf(element) });
  },
};
