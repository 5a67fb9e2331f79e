import { readListeners } from '../extensions/execution-listeners.ts';
import { readIoMapping } from '../extensions/io-mapping.ts';
import { readTaskDefinition } from '../extensions/task-definition.ts';
import type { BpmnElement } from './bpmn-element.ts';

export const serviceTask: BpmnElement = {
  type: 'bpmn:ServiceTask',
  read(element, draft) {
    readIoMapping(element, draft);
    readTaskDefinition(element, draft);
    readListeners(element, draft);
  },
};
