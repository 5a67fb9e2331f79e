import { extension, is, nameOf, text } from '../element.ts';
import type { Rule } from '../rule.ts';

/** A form key without a form would leave the officer before an empty page. */
export const formUnknown: Rule = {
  severity: 'error',
  check(element, reporter, { forms }) {
    if (!forms || !is(element, 'bpmn:UserTask')) return;
    const key = text(extension(element, 'zeebe:FormDefinition'), 'formKey');
    for (const name of formKeys(key).filter((candidate) => !forms.includes(candidate))) {
      reporter.report(element.id, { name: nameOf(element), form: name });
    }
  },
};

/** A plain key is itself; of an expression, the texts it can result in: those after `then` and `else`, or it alone. */
export function formKeys(key: string): string[] {
  if (!key.startsWith('=')) return key === '' ? [] : [key];
  const results = [...key.matchAll(/\b(?:then|else)\s+"([^"]*)"/g)].map((match) => match[1]!);
  const alone = /^=\s*"([^"]*)"\s*$/.exec(key);
  return alone ? [alone[1]!] : results;
}
