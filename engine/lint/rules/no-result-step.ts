import { makesResultReady } from '../deadline-of.ts';
import { is } from '../element.ts';
import { flowNodes } from '../flow.ts';
import type { BpmnElement } from '../element.ts';
import type { Rule } from '../rule.ts';

/** The clock stops when the result is ready; a procedure that never says so is always late in the end. */
export const noResultStep: Rule = {
  severity: 'error',
  check(element, reporter) {
    if (!is(element, 'bpmn:Process') || element.isExecutable !== true) return;
    if (!hasResultStep(element)) reporter.report(element.id);
  },
};

function hasResultStep(scope: BpmnElement): boolean {
  return flowNodes(scope).some(
    (node) => makesResultReady(node) || (is(node, 'bpmn:SubProcess') && hasResultStep(node)),
  );
}
