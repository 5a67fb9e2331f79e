import { readIoMapping } from '../extensions/io-mapping.ts';
import type { BpmnElement } from './bpmn-element.ts';

export const subProcess: BpmnElement = { type: 'bpmn:SubProcess', read: readIoMapping };
