import { is, nameOf } from '../element.ts';
import { flowNodes, reachable } from '../flow.ts';
import type { Rule } from '../rule.ts';

/** A step no dossier can come to is a flow someone forgot to draw. */
export const unreachable: Rule = {
  severity: 'error',
  check(element, reporter) {
    if (!is(element, 'bpmn:Process') && !is(element, 'bpmn:SubProcess')) return;
    const found = reachable(element);
    for (const node of flowNodes(element).filter((candidate) => !found.has(candidate))) {
      reporter.report(node.id, { name: nameOf(node) });
    }
  },
};
