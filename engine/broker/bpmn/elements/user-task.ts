import { readIoMapping } from '../extensions/io-mapping.ts';
import { taskHeaders } from '../extensions/task-headers.ts';
import { readUserTaskParts } from '../extensions/user-task-parts.ts';
import type { BpmnElement } from './bpmn-element.ts';

/** A user task without `zeebe:userTask` is a job: type `io.camunda.zeebe:userTask`, one try. */
export const userTask: BpmnElement = {
  type: 'bpmn:UserTask',
  read(element, draft) {
    readIoMapping(element, draft);
    draft.job = {
      type: { feel: false, text: 'io.camunda.zeebe:userTask' },
      retries: { feel: false, text: '1' },
      headers: taskHeaders(element),
      userTask: readUserTaskParts(element),
    };
  },
};
