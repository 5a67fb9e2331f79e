import { hasMessageDefinition, readTrigger } from '../event-definitions.ts';
import { readIoMapping } from '../extensions/io-mapping.ts';
import { readTaskDefinition } from '../extensions/task-definition.ts';
import type { BpmnElement } from './bpmn-element.ts';

/** A message event that throws is a job (`zeebe:taskDefinition`). */
export const endEvent: BpmnElement = {
  type: 'bpmn:EndEvent',
  read(element, draft) {
    readIoMapping(element, draft);
    draft.trigger = readTrigger(element);
    if (hasMessageDefinition(element)) readTaskDefinition(element, draft);
  },
};
