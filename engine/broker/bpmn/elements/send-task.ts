import { readIoMapping } from '../extensions/io-mapping.ts';
import { readTaskDefinition } from '../extensions/task-definition.ts';
import type { BpmnElement } from './bpmn-element.ts';

export const sendTask: BpmnElement = {
  type: 'bpmn:SendTask',
  read(element, draft) {
    readIoMapping(element, draft);
    readTaskDefinition(element, draft);
  },
};
