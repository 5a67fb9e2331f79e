import { type BpmnElement, eventDefinition, is, list, one } from './element.ts';

/** Flow nodes directly inside a process or sub-process. */
export function flowNodes(scope: BpmnElement): BpmnElement[] {
  return list(scope, 'flowElements').filter((element) => is(element, 'bpmn:FlowNode'));
}

/** The start events directly inside a scope. */
export function startEvents(scope: BpmnElement): BpmnElement[] {
  return flowNodes(scope).filter((node) => is(node, 'bpmn:StartEvent'));
}

/** Sequence flows that leave a node. */
export function outgoing(node: BpmnElement): BpmnElement[] {
  return list(node, 'outgoing').filter((flow) => is(flow, 'bpmn:SequenceFlow'));
}

/** Sequence flows that lead to a node. */
export function incoming(node: BpmnElement): BpmnElement[] {
  return list(node, 'incoming').filter((flow) => is(flow, 'bpmn:SequenceFlow'));
}

/** Where a token may go next: along flows, and out of the boundary events on an activity. */
export function successors(node: BpmnElement, scope: BpmnElement): BpmnElement[] {
  const along = outgoing(node)
    .map((flow) => one(flow, 'targetRef'))
    .filter((target): target is BpmnElement => target !== undefined);
  const boundaries = flowNodes(scope).filter(
    (event) => is(event, 'bpmn:BoundaryEvent') && one(event, 'attachedToRef') === node,
  );
  return [...along, ...boundaries];
}

/** An event sub-process waits for its trigger and has no incoming flow. */
export function isEventSubProcess(node: BpmnElement): boolean {
  return is(node, 'bpmn:SubProcess') && node.triggeredByEvent === true;
}

/** Nodes that need no incoming flow. */
export function beginsByItself(node: BpmnElement): boolean {
  return (
    is(node, 'bpmn:StartEvent') ||
    is(node, 'bpmn:BoundaryEvent') ||
    isEventSubProcess(node) ||
    node.isForCompensation === true ||
    (is(node, 'bpmn:IntermediateCatchEvent') &&
      eventDefinition(node, 'bpmn:LinkEventDefinition') !== undefined)
  );
}

/** Nodes that need no outgoing flow: a jump to a link, a compensation and what it hangs on, what waits for its trigger. */
export function endsByItself(node: BpmnElement): boolean {
  return (
    is(node, 'bpmn:EndEvent') ||
    isEventSubProcess(node) ||
    node.isForCompensation === true ||
    (is(node, 'bpmn:BoundaryEvent') &&
      eventDefinition(node, 'bpmn:CompensateEventDefinition') !== undefined) ||
    (is(node, 'bpmn:IntermediateThrowEvent') &&
      eventDefinition(node, 'bpmn:LinkEventDefinition') !== undefined)
  );
}

/** All nodes of a scope a token can reach from what begins by itself. */
export function reachable(scope: BpmnElement): Set<BpmnElement> {
  const found = new Set<BpmnElement>();
  const open = flowNodes(scope).filter((node) => beginsByItself(node) && !is(node, 'bpmn:BoundaryEvent'));
  while (open.length > 0) {
    const node = open.pop()!;
    if (found.has(node)) continue;
    found.add(node);
    open.push(...successors(node, scope));
  }
  return found;
}
