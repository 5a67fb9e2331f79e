import { hasMessageDefinition, readTrigger } from '../event-definitions.ts';
import { readTaskDefinition } from '../extensions/task-definition.ts';
import { readThrownMappings } from '../extensions/thrown-mappings.ts';
import type { BpmnElement } from './bpmn-element.ts';

/** A message event that throws is a job (`zeebe:taskDefinition`). */
export const intermediateThrowEvent: BpmnElement = {
  type: 'bpmn:IntermediateThrowEvent',
  read(element, draft) {
    draft.trigger = readTrigger(element);
    if (hasMessageDefinition(element)) readTaskDefinition(element, draft);
    readThrownMappings(element, draft);
  },
};
