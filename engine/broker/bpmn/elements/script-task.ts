import { readIoMapping } from '../extensions/io-mapping.ts';
import { readScript } from '../extensions/script.ts';
import { readTaskDefinition } from '../extensions/task-definition.ts';
import type { BpmnElement } from './bpmn-element.ts';

export const scriptTask: BpmnElement = {
  type: 'bpmn:ScriptTask',
  read(element, draft) {
    readIoMapping(element, draft);
    readTaskDefinition(element, draft);
    readScript(element, draft);
  },
};
