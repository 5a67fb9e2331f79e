import { createDraft, type Draft } from './draft.ts';
import { ELEMENTS } from './elements/elements.ts';
import type { Instantiated } from './instantiate.ts';
import { childOf, type ModdleElement } from './moddle-element.ts';

/**
 * Pass 5: puts a body around each multi-instance activity. The body takes its place in the flow, with its boundary
 * events and its id; the activity goes on inside it. Answers the bodies.
 */
export function wrapMultiInstances(drafts: Instantiated): Draft[] {
  const bodies: Draft[] = [];
  for (const [element, inner] of drafts) {
    const loop = loopOf(element);
    if (loop !== undefined) bodies.push(wrap(inner, loop));
  }
  return bodies;
}

/** How an activity is repeated; a standard loop means nothing to Zeebe. */
export function loopOf(element: ModdleElement): ModdleElement | undefined {
  const loop = childOf(element, 'loopCharacteristics');
  return loop?.$type === 'bpmn:MultiInstanceLoopCharacteristics' ? loop : undefined;
}

function wrap(inner: Draft, loop: ModdleElement): Draft {
  const body = createDraft(inner.id, 'multiInstanceBody', inner.scope as Draft | undefined);
  const { incoming, outgoing, boundaryEvents } = inner;
  Object.assign(body, { incoming, outgoing, boundaryEvents });
  for (const flow of incoming) flow.target = body;
  for (const flow of outgoing) flow.source = body;
  for (const event of boundaryEvents) (event as Draft).attachedTo = body;
  Object.assign(inner, { scope: body, incoming: [], outgoing: [], boundaryEvents: [] });
  body.multiInstance = { inner, sequential: false, inputCollection: { feel: false, text: '' } };
  ELEMENTS.multiInstanceBody.read(loop, body);
  return body;
}
