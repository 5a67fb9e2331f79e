import type { ElementKind } from '../../process/element-kind.ts';
import { callActivity } from './call-activity.ts';
import { businessRuleTask } from './business-rule-task.ts';
import { catching } from './catching.ts';
import type { ElementBehaviour } from './element-behaviour.ts';
import { endEvent } from './end-event.ts';
import { eventBasedGateway } from './event-based-gateway.ts';
import { exclusiveGateway } from './exclusive-gateway.ts';
import { inclusiveGateway } from './inclusive-gateway.ts';
import { jobTask } from './job-task.ts';
import { multiInstanceBody } from './multi-instance-body.ts';
import { passThrough } from './pass-through.ts';
import { processBehaviour } from './process.ts';
import { scriptTask } from './script-task.ts';
import { subProcess } from './sub-process.ts';
import { throwEvent } from './throw-event.ts';

/** What each kind of element does. A kind without an entry doesn't type-check; a file not used here fails a test. */
export const BEHAVIOURS: { readonly [kind in ElementKind]: ElementBehaviour } = {
  // Containers
  process: processBehaviour,
  subProcess,
  eventSubProcess: subProcess,
  callActivity,
  multiInstanceBody,
  // Tasks
  task: passThrough,
  manualTask: passThrough,
  serviceTask: jobTask,
  sendTask: jobTask,
  scriptTask,
  businessRuleTask,
  userTask: jobTask,
  receiveTask: catching,
  // Gateways
  exclusiveGateway,
  inclusiveGateway,
  parallelGateway: passThrough,
  eventBasedGateway,
  // Events
  startEvent: passThrough,
  endEvent,
  intermediateThrowEvent: throwEvent,
  intermediateCatchEvent: catching,
  boundaryEvent: passThrough,
};
