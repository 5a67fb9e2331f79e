import { readTrigger } from '../event-definitions.ts';
import { readIoMapping } from '../extensions/io-mapping.ts';
import type { BpmnElement } from './bpmn-element.ts';

export const startEvent: BpmnElement = {
  type: 'bpmn:StartEvent',
  read(element, draft) {
    readIoMapping(element, draft);
    draft.trigger = readTrigger(element);
    draft.interrupting = element['isInterrupting'] !== false;
  },
};
