import { is, nameOf } from '../element.ts';
import type { Rule } from '../rule.ts';

/** Publishing adds hidden elements under these ids; a drawn one would be taken for one of them and not shown. */
export const hiddenIdUsed: Rule = {
  severity: 'error',
  check(element, reporter) {
    if (is(element, 'bpmn:FlowElement') && element.id.startsWith('motcua_')) {
      reporter.report(element.id, { name: nameOf(element) });
    }
  },
};
