import { list, one, type ModdleElement } from './moddle.ts';

/** BPMN's flow node types that hold flow elements themselves. */
export function isScope(element: ModdleElement): boolean {
  return element.$type === 'bpmn:SubProcess' || element.$type === 'bpmn:Process';
}

export function isEventSubProcess(element: ModdleElement): boolean {
  return element.$type === 'bpmn:SubProcess' && element.triggeredByEvent === true;
}

export function isFlowNode(element: ModdleElement): boolean {
  return /(Task|Event|Gateway|SubProcess|CallActivity|Transaction)$/.test(element.$type);
}

/** The one process that publishing is about: the executable one, or else the first. */
export function mainProcess(definitions: ModdleElement): ModdleElement | undefined {
  const processes = list(definitions, 'rootElements').filter((element) => element.$type === 'bpmn:Process');
  return processes.find((process) => process.isExecutable === true) ?? processes[0];
}

/** Flow elements directly inside a scope. */
export function children(scope: ModdleElement): ModdleElement[] {
  return list(scope, 'flowElements');
}

/** Every flow node below a scope, in document order, inner ones after their sub-process. */
export function flowNodes(scope: ModdleElement): ModdleElement[] {
  return children(scope)
    .filter(isFlowNode)
    .flatMap((node) => (isScope(node) ? [node, ...flowNodes(node)] : [node]));
}

/** A scope and every scope below it. */
export function scopes(root: ModdleElement): ModdleElement[] {
  return [root, ...flowNodes(root).filter(isScope)];
}

export function eventDefinition(event: ModdleElement, type: string): ModdleElement | undefined {
  return list(event, 'eventDefinitions').find((definition) => definition.$type === type);
}

export function timerOf(event: ModdleElement): ModdleElement | undefined {
  return eventDefinition(event, 'bpmn:TimerEventDefinition');
}

/** Boundary events attached to an activity. */
export function boundaryEventsOf(activity: ModdleElement): ModdleElement[] {
  const scope = activity.$parent;
  if (!scope) return [];
  return children(scope).filter(
    (event) => event.$type === 'bpmn:BoundaryEvent' && one(event, 'attachedToRef') === activity,
  );
}

/** BPMN's default: a boundary event interrupts. */
export function interrupts(boundaryEvent: ModdleElement): boolean {
  return boundaryEvent.cancelActivity !== false;
}

/** The start event of an event sub-process; BPMN's default: it interrupts. */
export function startEvents(scope: ModdleElement): ModdleElement[] {
  return children(scope).filter((element) => element.$type === 'bpmn:StartEvent');
}

export function startInterrupts(startEvent: ModdleElement): boolean {
  return startEvent.isInterrupting !== false;
}

export function isMultiInstance(activity: ModdleElement): boolean {
  return one(activity, 'loopCharacteristics')?.$type === 'bpmn:MultiInstanceLoopCharacteristics';
}
