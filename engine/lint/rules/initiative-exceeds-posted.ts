import { budgetMinutes } from '../budget-minutes.ts';
import { deadlineOf } from '../deadline-of.ts';
import { is } from '../element.ts';
import type { Rule } from '../rule.ts';

/** An initiative that promises more time than the agency posts would make dossiers slower than without it. */
export const initiativeExceedsPosted: Rule = {
  severity: 'error',
  check(element, reporter, { initiatives = [], dayMinutes }) {
    if (!is(element, 'bpmn:Process') || element.isExecutable !== true) return;
    const { committed } = deadlineOf(element);
    const posted = committed && budgetMinutes(committed, dayMinutes);
    if (!committed || posted === null) return;
    for (const { name, committed: promised } of initiatives) {
      // The same day ends with the office's hours: beside a number of hours neither is the longer one.
      if ((promised.unit === 'sameDay') !== (committed.unit === 'sameDay')) continue;
      const minutes = budgetMinutes(promised, dayMinutes);
      if (minutes === null || minutes <= posted) continue;
      reporter.report(element.id, {
        initiativeVi: name.vi,
        initiativeEn: name.en,
        promisedValue: promised.value,
        promisedUnit: promised.unit,
        postedValue: committed.value,
        postedUnit: committed.unit,
      });
    }
  },
};
