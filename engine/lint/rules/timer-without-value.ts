import { eventDefinition, extension, is, nameOf, one, text } from '../element.ts';
import type { Rule } from '../rule.ts';

const VALUES = ['timeDuration', 'timeDate', 'timeCycle'];

/** A timer must say when it rings: a BPMN duration, date or cycle, or working time with its number and unit. */
export const timerWithoutValue: Rule = {
  severity: 'error',
  check(element, reporter) {
    if (!is(element, 'bpmn:Event')) return;
    const timer = eventDefinition(element, 'bpmn:TimerEventDefinition');
    if (!timer) return;
    const working = extension(timer, 'motcua:WorkingTime');
    const told = working
      ? Number(text(working, 'value')) >= 1 &&
        (text(working, 'unit') !== '' || text(working, 'counting') === 'share')
      : VALUES.some((property) => text(one(timer, property), 'body') !== '');
    if (!told) reporter.report(element.id, { name: nameOf(element) });
  },
};
