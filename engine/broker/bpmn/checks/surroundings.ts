import { flagOf, type ModdleElement } from '../moddle-element.ts';

export function isEventSubProcess(element: ModdleElement): boolean {
  return element.$type === 'bpmn:SubProcess' && flagOf(element, 'triggeredByEvent');
}

/** A start event of a process, not of an event sub-process. */
export function startsProcess(event: ModdleElement): boolean {
  return (
    event.$type === 'bpmn:StartEvent' && event.$parent !== undefined && !isEventSubProcess(event.$parent)
  );
}

/** The start event of an event sub-process. */
export function startsEventSubProcess(event: ModdleElement): boolean {
  return event.$type === 'bpmn:StartEvent' && event.$parent !== undefined && isEventSubProcess(event.$parent);
}

export function isThrowing(event: ModdleElement): boolean {
  return event.$type === 'bpmn:EndEvent' || event.$type === 'bpmn:IntermediateThrowEvent';
}

const ACTIVITIES = /^bpmn:(\w*Task|SubProcess|CallActivity|Transaction|AdHocSubProcess)$/;

export function isActivity(element: ModdleElement): boolean {
  return ACTIVITIES.test(element.$type);
}
