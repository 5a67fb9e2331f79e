import { is, nameOf } from '../element.ts';
import type { Rule } from '../rule.ts';

/**
 * A called process is an instance of its own, and a dossier belongs to one instance: the called one would never be given
 * the dossier, and the step would wait for ever.
 */
export const callActivityUsed: Rule = {
  severity: 'error',
  check(element, reporter) {
    if (is(element, 'bpmn:CallActivity')) reporter.report(element.id, { name: nameOf(element) });
  },
};
