import { makesResultReady } from '../deadline-of.ts';
import { eventDefinition, is, nameOf } from '../element.ts';
import { flowNodes, startEvents, successors } from '../flow.ts';
import type { BpmnElement } from '../element.ts';
import type { Rule } from '../rule.ts';

/** A way that ends without a result leaves the dossier open for ever; a refusal is a result too. */
export const pathWithoutResult: Rule = {
  severity: 'warning',
  check(element, reporter) {
    if (!is(element, 'bpmn:Process') || element.isExecutable !== true) return;
    if (!flowNodes(element).some(makesResultReady)) return;
    for (const end of endsWithoutResult(element)) reporter.report(end.id, { name: nameOf(end) });
  },
};

function endsWithoutResult(process: BpmnElement): BpmnElement[] {
  const seen = new Set<BpmnElement>();
  const open = startEvents(process);
  while (open.length > 0) {
    const node = open.pop()!;
    if (seen.has(node) || makesResultReady(node)) continue;
    seen.add(node);
    open.push(...successors(node, process));
  }
  return [...seen].filter(
    (node) => is(node, 'bpmn:EndEvent') && !eventDefinition(node, 'bpmn:ErrorEventDefinition'),
  );
}
