import type { BpmnElement } from './bpmn-element.ts';

export const process: BpmnElement = { type: 'bpmn:Process', read() {} };
