import { is, list, nameOf } from '../element.ts';
import { STEP_ROLES, hasOwnAssignment, laneRole } from '../lane-role.ts';
import type { Rule } from '../rule.ts';

/** A lane gives its steps to a role; one whose role nobody can hold gives them to nobody. */
export const laneRoleUnknown: Rule = {
  severity: 'error',
  check(element, reporter) {
    if (!is(element, 'bpmn:Lane')) return;
    const waiting = list(element, 'flowNodeRef').some(
      (node) => is(node, 'bpmn:UserTask') && !hasOwnAssignment(node),
    );
    const role = laneRole(element);
    if (!waiting || (role !== null && (STEP_ROLES as readonly string[]).includes(role))) return;
    reporter.report(element.id, { name: nameOf(element), roles: STEP_ROLES.join(', ') });
  },
};
