import { is, nameOf } from '../element.ts';
import { outgoing } from '../flow.ts';
import type { Rule } from '../rule.ts';

/** When no condition holds and there is no default flow, the dossier stands still with an incident. */
export const gatewayWithoutDefault: Rule = {
  severity: 'warning',
  check(element, reporter) {
    if (!is(element, 'bpmn:ExclusiveGateway') && !is(element, 'bpmn:InclusiveGateway')) return;
    if (outgoing(element).length > 1 && !element.default)
      reporter.report(element.id, { name: nameOf(element) });
  },
};
