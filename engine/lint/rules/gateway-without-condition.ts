import { is, nameOf, one, text } from '../element.ts';
import { outgoing } from '../flow.ts';
import type { Rule } from '../rule.ts';

/** The broker refuses to decide without a condition; the designer should learn it before publishing. */
export const gatewayWithoutCondition: Rule = {
  severity: 'error',
  check(element, reporter) {
    if (!is(element, 'bpmn:ExclusiveGateway') && !is(element, 'bpmn:InclusiveGateway')) return;
    const flows = outgoing(element);
    if (flows.length < 2) return;
    const bare = flows.filter(
      (flow) => flow !== element.default && text(one(flow, 'conditionExpression'), 'body') === '',
    );
    for (const flow of bare) {
      reporter.report(flow.id, {
        name: nameOf(element),
        flow: nameOf(flow),
        target: nameOf(one(flow, 'targetRef')!),
      });
    }
  },
};
