import { deadlineOf } from '../deadline-of.ts';
import { is } from '../element.ts';
import type { Rule } from '../rule.ts';

/** The diagram names the term, the law holds its value: a name without a value has no deadline. */
export const statutoryTermUnknown: Rule = {
  severity: 'error',
  check(element, reporter, { law }) {
    if (!law || !is(element, 'bpmn:Process')) return;
    const { statutoryTerm } = deadlineOf(element);
    if (statutoryTerm !== null && !Object.hasOwn(law, statutoryTerm))
      reporter.report(element.id, { term: statutoryTerm });
  },
};
