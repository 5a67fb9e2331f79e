import { handsOver, makesResultReady } from '../deadline-of.ts';
import { is } from '../element.ts';
import { flowNodes } from '../flow.ts';
import type { Rule } from '../rule.ts';

/** Without it the result stays at the counter and the dossier is never "returned". */
export const noHandoverStep: Rule = {
  severity: 'warning',
  check(element, reporter) {
    if (!is(element, 'bpmn:Process') || element.isExecutable !== true) return;
    const nodes = flowNodes(element);
    if (nodes.some(makesResultReady) && !nodes.some(handsOver)) reporter.report(element.id);
  },
};
