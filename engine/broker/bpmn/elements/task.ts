import type { BpmnElement } from './bpmn-element.ts';

export const task: BpmnElement = { type: 'bpmn:Task', read() {} };
