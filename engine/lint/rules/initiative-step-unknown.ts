import { is, list } from '../element.ts';
import type { Rule } from '../rule.ts';

/** An initiative names steps by id; one that was renamed in the diagram would silently keep its slow budget. */
export const initiativeStepUnknown: Rule = {
  severity: 'error',
  check(element, reporter, { initiatives = [] }) {
    if (!is(element, 'bpmn:Process') || element.isExecutable !== true) return;
    const ids = new Set(list(element, 'flowElements').map((node) => node.id));
    for (const initiative of initiatives) {
      for (const step of Object.keys(initiative.stepBudgets).filter((id) => !ids.has(id))) {
        reporter.report(element.id, {
          initiativeVi: initiative.name.vi,
          initiativeEn: initiative.name.en,
          step,
        });
      }
    }
  },
};
