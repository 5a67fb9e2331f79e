import { type BpmnElement, is } from '../element.ts';
import { outgoing } from '../flow.ts';
import type { Rule } from '../rule.ts';

/** Officers and citizens see these names in inboxes, on the diagram and in the journal. */
export const unlabelledElement: Rule = {
  severity: 'warning',
  check(element, reporter) {
    if ((element.name ?? '').trim() === '' && needsName(element))
      reporter.report(element.id, { id: element.id });
  },
};

function needsName(element: BpmnElement): boolean {
  if (is(element, 'bpmn:Lane') || is(element, 'bpmn:Participant') || is(element, 'bpmn:Activity'))
    return true;
  if (is(element, 'bpmn:Process')) return element.isExecutable === true;
  if (is(element, 'bpmn:Event')) return true;
  // A join says nothing new, and what a parallel split does is in its sign.
  return (
    (is(element, 'bpmn:ExclusiveGateway') || is(element, 'bpmn:InclusiveGateway')) &&
    outgoing(element).length > 1
  );
}
