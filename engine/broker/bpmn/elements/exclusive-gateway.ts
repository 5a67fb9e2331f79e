import type { BpmnElement } from './bpmn-element.ts';

export const exclusiveGateway: BpmnElement = { type: 'bpmn:ExclusiveGateway', read() {} };
