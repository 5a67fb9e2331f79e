import type { BpmnElement } from './bpmn-element.ts';

export const eventBasedGateway: BpmnElement = { type: 'bpmn:EventBasedGateway', read() {} };
