import { is, nameOf, text } from '../element.ts';
import type { Rule } from '../rule.ts';
import { TIMER_CLOCKS, TIMER_COUNTINGS, TIMER_UNITS, workingTimeOf } from '../working-time-of.ts';

/** A timer that is counted in a way, a unit or by a clock nobody knows could not be laid when a dossier comes. */
export const timerCountingUnknown: Rule = {
  severity: 'error',
  check(element, reporter) {
    const working = is(element, 'bpmn:Event') && workingTimeOf(element);
    if (!working) return;
    const counting = text(working, 'counting');
    const unit = counting === 'share' ? '' : text(working, 'unit');
    const said = [
      { value: counting, known: TIMER_COUNTINGS as readonly string[] },
      { value: unit, known: TIMER_UNITS as readonly string[] },
      { value: text(working, 'clock'), known: TIMER_CLOCKS as readonly string[] },
    ];
    const unknown = said.find(({ value, known }) => value !== '' && !known.includes(value));
    if (unknown) reporter.report(element.id, { name: nameOf(element), value: unknown.value });
  },
};
