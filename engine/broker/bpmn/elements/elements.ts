import type { ElementKind } from '../../process/element-kind.ts';
import { boundaryEvent } from './boundary-event.ts';
import type { BpmnElement } from './bpmn-element.ts';
import { callActivity } from './call-activity.ts';
import { businessRuleTask } from './business-rule-task.ts';
import { endEvent } from './end-event.ts';
import { eventBasedGateway } from './event-based-gateway.ts';
import { eventSubProcess } from './event-sub-process.ts';
import { exclusiveGateway } from './exclusive-gateway.ts';
import { inclusiveGateway } from './inclusive-gateway.ts';
import { intermediateCatchEvent } from './intermediate-catch-event.ts';
import { intermediateThrowEvent } from './intermediate-throw-event.ts';
import { manualTask } from './manual-task.ts';
import { multiInstanceBody } from './multi-instance-body.ts';
import { parallelGateway } from './parallel-gateway.ts';
import { process } from './process.ts';
import { receiveTask } from './receive-task.ts';
import { scriptTask } from './script-task.ts';
import { sendTask } from './send-task.ts';
import { serviceTask } from './service-task.ts';
import { startEvent } from './start-event.ts';
import { subProcess } from './sub-process.ts';
import { task } from './task.ts';
import { userTask } from './user-task.ts';

/** How each kind of element is read. A kind without an entry doesn't type-check; a file not used here fails a test. */
export const ELEMENTS: { readonly [kind in ElementKind]: BpmnElement } = {
  // Containers
  process,
  subProcess,
  eventSubProcess,
  callActivity,
  multiInstanceBody,
  // Tasks
  task,
  manualTask,
  serviceTask,
  sendTask,
  scriptTask,
  businessRuleTask,
  userTask,
  receiveTask,
  // Gateways
  exclusiveGateway,
  inclusiveGateway,
  parallelGateway,
  eventBasedGateway,
  // Events
  startEvent,
  endEvent,
  intermediateThrowEvent,
  intermediateCatchEvent,
  boundaryEvent,
};
