/**
 * The elements this broker executes. A new one is added here first: the tables in `bpmn/elements` and
 * `core/elements` refuse to type-check until they know it.
 */
export type ElementKind =
  | 'process'
  // Containers
  | 'subProcess'
  | 'eventSubProcess'
  | 'callActivity'
  | 'multiInstanceBody'
  // Tasks
  | 'task'
  | 'manualTask'
  | 'serviceTask'
  | 'sendTask'
  | 'scriptTask'
  | 'businessRuleTask'
  | 'userTask'
  | 'receiveTask'
  // Gateways
  | 'exclusiveGateway'
  | 'inclusiveGateway'
  | 'parallelGateway'
  | 'eventBasedGateway'
  // Events
  | 'startEvent'
  | 'endEvent'
  | 'intermediateThrowEvent'
  | 'intermediateCatchEvent'
  | 'boundaryEvent';
