import { readCalledElement } from '../extensions/called-element.ts';
import { readIoMapping } from '../extensions/io-mapping.ts';
import type { BpmnElement } from './bpmn-element.ts';

/** Calls another process (`zeebe:calledElement`). */
export const callActivity: BpmnElement = {
  type: 'bpmn:CallActivity',
  read(element, draft) {
    readIoMapping(element, draft);
    readCalledElement(element, draft);
  },
};
