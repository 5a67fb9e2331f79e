import { readTrigger } from '../event-definitions.ts';
import { readIoMapping } from '../extensions/io-mapping.ts';
import type { Trigger } from '../../process/trigger.ts';
import type { Draft } from '../draft.ts';
import type { BpmnElement } from './bpmn-element.ts';

export const startEvent: BpmnElement = {
  type: 'bpmn:StartEvent',
  read(element, draft) {
    readIoMapping(element, draft);
    const trigger = readTrigger(element);
    if (startsBy(draft, trigger)) draft.trigger = trigger;
    draft.interrupting = element['isInterrupting'] !== false;
  },
};

/** At the start of a process these mean nothing to Zeebe: the event is a none start event. */
const MEANINGLESS = new Set<string | undefined>(['compensation', 'terminate']);

function startsBy(draft: Draft, trigger: Trigger | undefined): boolean {
  return draft.scope?.kind !== 'process' || !MEANINGLESS.has(trigger?.kind);
}
