import { budgetMinutes } from '../budget-minutes.ts';
import { longestBudgetPath } from '../budget-paths.ts';
import { is } from '../element.ts';
import type { Rule } from '../rule.ts';

/** The same check as for the posted time, with an initiative's promise and its step budgets. */
export const initiativeExceedsCommitted: Rule = {
  severity: 'error',
  check(element, reporter, { initiatives = [], dayMinutes }) {
    if (!is(element, 'bpmn:Process') || element.isExecutable !== true) return;
    for (const initiative of initiatives) {
      const limit = budgetMinutes(initiative.committed, dayMinutes);
      if (limit === null) continue;
      const path = longestBudgetPath(element, initiative.stepBudgets);
      if (path.minutes <= limit) continue;
      reporter.report(element.id, {
        initiativeVi: initiative.name.vi,
        initiativeEn: initiative.name.en,
        minutes: path.minutes,
        limit,
        path: path.steps.map((step) => step.name).join(' → '),
      });
    }
  },
};
