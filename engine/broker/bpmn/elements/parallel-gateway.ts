import type { BpmnElement } from './bpmn-element.ts';

export const parallelGateway: BpmnElement = { type: 'bpmn:ParallelGateway', read() {} };
