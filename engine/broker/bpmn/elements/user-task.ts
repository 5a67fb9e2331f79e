import { extensionOf } from '../moddle-element.ts';
import { readIoMapping } from '../extensions/io-mapping.ts';
import { taskHeaders } from '../extensions/task-headers.ts';
import { readUserTaskParts } from '../extensions/user-task-parts.ts';
import type { BpmnElement } from './bpmn-element.ts';

/** A user task is a job: type `io.camunda.zeebe:userTask`, one try; with `zeebe:userTask` it is a task of the broker's own. */
export const userTask: BpmnElement = {
  type: 'bpmn:UserTask',
  read(element, draft) {
    readIoMapping(element, draft);
    draft.job = {
      type: { feel: false, text: 'io.camunda.zeebe:userTask' },
      retries: { feel: false, text: '1' },
      headers: taskHeaders(element),
      userTask: readUserTaskParts(element),
      ...(extensionOf(element, 'zeebe:UserTask') === undefined ? {} : { isNative: true as const }),
    };
  },
};
