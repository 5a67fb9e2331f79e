import { readTrigger } from '../event-definitions.ts';
import { readIoMapping } from '../extensions/io-mapping.ts';
import type { BpmnElement } from './bpmn-element.ts';

export const intermediateCatchEvent: BpmnElement = {
  type: 'bpmn:IntermediateCatchEvent',
  read(element, draft) {
    readIoMapping(element, draft);
    draft.trigger = readTrigger(element);
  },
};
