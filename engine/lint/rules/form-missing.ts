import { extension, is, nameOf, text } from '../element.ts';
import type { Rule } from '../rule.ts';

/** A step without a form records no finding; sometimes that is meant, so this only asks. */
export const formMissing: Rule = {
  severity: 'warning',
  check(element, reporter) {
    if (!is(element, 'bpmn:UserTask')) return;
    if (text(extension(element, 'zeebe:FormDefinition'), 'formKey') === '') {
      reporter.report(element.id, { name: nameOf(element) });
    }
  },
};
