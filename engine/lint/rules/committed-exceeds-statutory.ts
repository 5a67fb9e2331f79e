import { type Budget, budgetMinutes } from '../budget-minutes.ts';
import { deadlineOf } from '../deadline-of.ts';
import { is } from '../element.ts';
import type { LintContext, Rule } from '../rule.ts';

/** A promise longer than the law allows would be capped on every slip: the diagram should say what is meant. */
export const committedExceedsStatutory: Rule = {
  severity: 'error',
  check(element, reporter, context) {
    if (!is(element, 'bpmn:Process')) return;
    const { statutoryTerm, committed } = deadlineOf(element);
    const statutory = statutoryTerm === null ? undefined : context.law?.[statutoryTerm];
    if (!committed || !statutory || !exceeds(committed, statutory, context)) return;
    reporter.report(element.id, {
      committedValue: committed.value,
      committedUnit: committed.unit,
      statutoryValue: statutory.value,
      statutoryUnit: statutory.unit,
    });
  },
};

/** Calendar days and working days can be compared where one is surely longer: n working days last at least n days. */
function exceeds(committed: Budget, statutory: Budget, { dayMinutes }: LintContext): boolean {
  if (committed.unit === statutory.unit) return committed.value > statutory.value;
  if (statutory.unit === 'calendarDays')
    return committed.unit === 'workingDays' && committed.value > statutory.value;
  const promised = budgetMinutes(committed, dayMinutes);
  const allowed = budgetMinutes(statutory, dayMinutes);
  return promised !== null && allowed !== null && promised > allowed;
}
