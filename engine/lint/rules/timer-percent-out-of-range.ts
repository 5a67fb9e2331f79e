import { is, nameOf, text } from '../element.ts';
import type { Rule } from '../rule.ts';
import { workingTimeOf } from '../working-time-of.ts';

/** A share of a term is a whole number of percent from 1 to 100: beyond the end there is nothing to count. */
export const timerPercentOutOfRange: Rule = {
  severity: 'error',
  check(element, reporter) {
    const working = is(element, 'bpmn:Event') && workingTimeOf(element);
    if (!working || text(working, 'counting') !== 'share') return;
    const percent = Number(text(working, 'value'));
    if (percent > 100 || (percent >= 1 && !Number.isInteger(percent))) {
      reporter.report(element.id, { name: nameOf(element), percent });
    }
  },
};
