import { eventDefinition, is } from '../element.ts';
import { startEvents } from '../flow.ts';
import { list } from '../element.ts';
import type { Rule } from '../rule.ts';

/** The office starts a dossier at exactly one blank start event. */
export const startEventMissing: Rule = {
  severity: 'error',
  check(element, reporter) {
    if (!is(element, 'bpmn:Process') || element.isExecutable !== true) return;
    if (list(element, 'flowElements').length === 0) return;
    const blank = startEvents(element).filter((start) => list(start, 'eventDefinitions').length === 0);
    const timed = startEvents(element).some((start) => eventDefinition(start, 'bpmn:TimerEventDefinition'));
    if (blank.length !== 1 || timed) reporter.report(element.id, { count: blank.length });
  },
};
