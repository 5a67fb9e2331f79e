import { readLoopCharacteristics } from '../extensions/loop-characteristics.ts';
import type { BpmnElement } from './bpmn-element.ts';

/** What is drawn as three bars on an activity: an element around it (see `wrap-multi-instances.ts`). */
export const multiInstanceBody: BpmnElement = {
  type: 'bpmn:MultiInstanceLoopCharacteristics',
  read: readLoopCharacteristics,
};
