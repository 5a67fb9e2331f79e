import { readCalledDecision } from '../extensions/called-decision.ts';
import { readIoMapping } from '../extensions/io-mapping.ts';
import { readTaskDefinition } from '../extensions/task-definition.ts';
import type { BpmnElement } from './bpmn-element.ts';

/** Calls a decision, or is a worker's job. */
export const businessRuleTask: BpmnElement = {
  type: 'bpmn:BusinessRuleTask',
  read(element, draft) {
    readIoMapping(element, draft);
    readTaskDefinition(element, draft);
    readCalledDecision(element, draft);
  },
};
