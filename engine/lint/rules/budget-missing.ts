import { budgetOf, handsOver } from '../deadline-of.ts';
import { is, scopeOf } from '../element.ts';
import { successors } from '../flow.ts';
import type { BpmnElement } from '../element.ts';
import { makesResultReady } from '../deadline-of.ts';
import type { Rule } from '../rule.ts';

/** A step without its share of the time is never "due soon", and the sum of the others says nothing. */
export const budgetMissing: Rule = {
  severity: 'warning',
  check(element, reporter) {
    if (!is(element, 'bpmn:UserTask') || budgetOf(element) || handsOver(element)) return;
    if (isAfterResult(element)) return;
    reporter.report(element.id);
  },
};

/** Once the result is ready the clock has stopped, so later steps need no budget. */
function isAfterResult(element: BpmnElement): boolean {
  const scope = scopeOf(element);
  if (!scope) return false;
  const ready = (scope.flowElements as BpmnElement[]).filter(makesResultReady);
  if (ready.length === 0) return false;
  const seen = new Set<BpmnElement>();
  const open = (scope.flowElements as BpmnElement[]).filter((node) => is(node, 'bpmn:StartEvent'));
  while (open.length > 0) {
    const node = open.pop()!;
    if (node === element) return false;
    if (seen.has(node)) continue;
    seen.add(node);
    if (!makesResultReady(node)) open.push(...successors(node, scope));
  }
  return true;
}
