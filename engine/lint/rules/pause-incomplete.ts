import { extension, is, nameOf, text } from '../element.ts';
import type { Rule } from '../rule.ts';

const POLICIES = ['accumulate', 'restart', 'run'];

/** A pause that does not say what becomes of the clock would be decided by whoever wrote the program. */
export const pauseIncomplete: Rule = {
  severity: 'error',
  check(element, reporter) {
    if (!is(element, 'bpmn:FlowNode')) return;
    const pause = extension(element, 'motcua:Pause');
    if (!pause) return;
    if (text(pause, 'kind') === '' || !POLICIES.includes(text(pause, 'policy'))) {
      reporter.report(element.id, { name: nameOf(element) });
    }
  },
};
