import { type BpmnElement, eventDefinition, extension, is, nameOf, one, text } from '../element.ts';
import { scopeOf } from '../element.ts';
import type { Rule } from '../rule.ts';

/** A waiting message finds its dossier by name and correlation key; without either it is never met. */
export const messageWithoutKey: Rule = {
  severity: 'error',
  check(element, reporter) {
    const waits = is(element, 'bpmn:CatchEvent') || is(element, 'bpmn:ReceiveTask');
    const definition = is(element, 'bpmn:ReceiveTask')
      ? element
      : eventDefinition(element, 'bpmn:MessageEventDefinition');
    if (!waits || !definition) return;
    const message = one(definition, 'messageRef');
    const keyed =
      isProcessStart(element) || text(extension(message, 'zeebe:Subscription'), 'correlationKey') !== '';
    if (text(message, 'name') === '' || !keyed) reporter.report(element.id, { name: nameOf(element) });
  },
};

/** A message that starts a process meets nothing that waits, so it needs no key. */
function isProcessStart(element: BpmnElement): boolean {
  return is(element, 'bpmn:StartEvent') && is(scopeOf(element), 'bpmn:Process');
}
