import { deadlineOf } from '../deadline-of.ts';
import { is } from '../element.ts';
import type { Rule } from '../rule.ts';

/** Without a statutory term and a committed time no receipt can be printed. */
export const deadlineMissing: Rule = {
  severity: 'error',
  check(element, reporter) {
    if (!is(element, 'bpmn:Process') || element.isExecutable !== true) return;
    const { statutoryTerm, committed } = deadlineOf(element);
    if (statutoryTerm === null || committed === null) reporter.report(element.id);
  },
};
