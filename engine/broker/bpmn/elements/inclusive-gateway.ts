import type { BpmnElement } from './bpmn-element.ts';

export const inclusiveGateway: BpmnElement = { type: 'bpmn:InclusiveGateway', read() {} };
