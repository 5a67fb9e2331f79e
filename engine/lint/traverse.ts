import { type BpmnElement, is, list } from './element.ts';

/** Every element a rule may want to see: definitions, roots, lanes, flow elements (nested too). Document order. */
export function* traverse(definitions: BpmnElement): Generator<BpmnElement> {
  yield definitions;
  for (const root of list(definitions, 'rootElements')) yield* visit(root);
}

function* visit(element: BpmnElement): Generator<BpmnElement> {
  yield element;
  for (const laneSet of list(element, 'laneSets')) yield* visitLanes(laneSet);
  for (const participant of list(element, 'participants')) yield participant;
  for (const child of list(element, 'flowElements')) yield* visit(child);
}

function* visitLanes(laneSet: BpmnElement): Generator<BpmnElement> {
  for (const lane of list(laneSet, 'lanes')) {
    yield lane;
    const inner = lane.childLaneSet as BpmnElement | undefined;
    if (inner) yield* visitLanes(inner);
  }
}

/** The processes of a diagram. */
export function processesOf(definitions: BpmnElement): BpmnElement[] {
  return list(definitions, 'rootElements').filter((root) => is(root, 'bpmn:Process'));
}
