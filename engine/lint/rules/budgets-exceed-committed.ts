import { budgetMinutes } from '../budget-minutes.ts';
import { longestBudgetPath } from '../budget-paths.ts';
import { deadlineOf } from '../deadline-of.ts';
import { is } from '../element.ts';
import type { Rule } from '../rule.ts';

/** If the steps may together take longer than was promised, every officer can be on time and the dossier late. */
export const budgetsExceedCommitted: Rule = {
  severity: 'error',
  check(element, reporter, { dayMinutes }) {
    if (!is(element, 'bpmn:Process') || element.isExecutable !== true) return;
    const { committed } = deadlineOf(element);
    const limit = committed && budgetMinutes(committed, dayMinutes);
    if (limit === null) return;
    const path = longestBudgetPath(element);
    if (path.minutes <= limit) return;
    reporter.report(element.id, {
      minutes: path.minutes,
      limit,
      path: path.steps.map((step) => step.name).join(' → '),
    });
  },
};
