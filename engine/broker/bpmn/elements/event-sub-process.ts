import { readIoMapping } from '../extensions/io-mapping.ts';
import type { BpmnElement } from './bpmn-element.ts';

/** A sub-process with `triggeredByEvent`: started by an event while the scope around it is active. */
export const eventSubProcess: BpmnElement = { type: 'bpmn:SubProcess', read: readIoMapping };
