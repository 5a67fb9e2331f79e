import { is, list } from '../element.ts';
import { processesOf } from '../traverse.ts';
import type { Rule } from '../rule.ts';

/** A published procedure is one process: two would need two deadlines and two registers. */
export const noProcess: Rule = {
  severity: 'error',
  check(element, reporter) {
    if (!is(element, 'bpmn:Definitions')) return;
    const executable = processesOf(element).filter((process) => process.isExecutable === true);
    const steps = executable.filter((process) => list(process, 'flowElements').length > 0);
    if (steps.length !== 1) reporter.report(null, { count: steps.length });
  },
};
