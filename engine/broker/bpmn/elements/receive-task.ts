import { messageTrigger } from '../event-definitions.ts';
import { readIoMapping } from '../extensions/io-mapping.ts';
import { childOf } from '../moddle-element.ts';
import type { BpmnElement } from './bpmn-element.ts';

export const receiveTask: BpmnElement = {
  type: 'bpmn:ReceiveTask',
  read(element, draft) {
    readIoMapping(element, draft);
    draft.trigger = messageTrigger(childOf(element, 'messageRef'));
  },
};
