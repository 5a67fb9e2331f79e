import type { BpmnElement } from './bpmn-element.ts';

export const manualTask: BpmnElement = { type: 'bpmn:ManualTask', read() {} };
