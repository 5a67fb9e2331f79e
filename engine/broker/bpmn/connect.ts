import { readExpression } from '../expression/expression.ts';
import type { SequenceFlow } from '../process/sequence-flow.ts';
import type { Instantiated } from './instantiate.ts';
import { connectLinks } from './link-flows.ts';
import { bodyOf, childOf, childrenOf, idOf, type ModdleElement } from './moddle-element.ts';

/** Pass 3: sequence flows between drafts, links, default flows, boundary events on their activities. */
export function connect(drafts: Instantiated): void {
  for (const [element] of drafts) {
    // Zeebe's walk meets flows from the last to the first, and execution shows it: of several conditions that hold,
    // the flow written last wins, and a fork enters its last way first.
    for (const child of [...childrenOf(element, 'flowElements')].reverse()) {
      if (child.$type === 'bpmn:SequenceFlow') connectFlow(child, drafts);
    }
  }
  connectLinks(drafts);
  for (const [element, draft] of drafts) {
    const defaultFlow = childOf(element, 'default');
    const found = defaultFlow && draft.outgoing.find(({ id }) => id === idOf(defaultFlow));
    if (found !== undefined) draft.defaultFlow = found;
    attach(element, drafts);
  }
}

/** Execution follows `sourceRef` and `targetRef`; the `incoming` and `outgoing` children matter to validators only. */
function connectFlow(flow: ModdleElement, drafts: Instantiated): void {
  const source = draftOf(drafts, childOf(flow, 'sourceRef'));
  const target = draftOf(drafts, childOf(flow, 'targetRef'));
  if (source === undefined || target === undefined) return;
  const connected: SequenceFlow = { id: idOf(flow), source, target };
  const condition = childOf(flow, 'conditionExpression');
  if (condition !== undefined) connected.condition = readExpression(bodyOf(condition));
  source.outgoing.push(connected);
  target.incoming.push(connected);
  if (source.kind === 'eventBasedGateway') target.behindEventGateway = true;
}

function attach(element: ModdleElement, drafts: Instantiated): void {
  if (element.$type !== 'bpmn:BoundaryEvent') return;
  const event = draftOf(drafts, element);
  const activity = draftOf(drafts, childOf(element, 'attachedToRef'));
  if (event === undefined || activity === undefined) return;
  event.attachedTo = activity;
  activity.boundaryEvents.push(event);
}

function draftOf(drafts: Instantiated, element: ModdleElement | undefined) {
  return element === undefined ? undefined : drafts.get(element);
}
