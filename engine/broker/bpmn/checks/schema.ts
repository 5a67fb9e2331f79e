import { childOf, childrenOf, isElement, type ModdleElement } from '../moddle-element.ts';

/** What the BPMN schema would refuse and the parser lets pass; undefined when there is nothing. */
export function schemaFault(element: ModdleElement): string | undefined {
  for (const child of partsOf(element)) {
    const fault = faultOf(child) ?? schemaFault(child);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function partsOf(element: ModdleElement): readonly ModdleElement[] {
  return ['rootElements', 'flowElements', 'eventDefinitions'].flatMap((part) => childrenOf(element, part));
}

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'bpmn:SequenceFlow': ['sourceRef', 'targetRef'],
  'bpmn:BoundaryEvent': ['attachedToRef'],
};

function faultOf(element: ModdleElement): string | undefined {
  const missing = REQUIRED[element.$type]?.find((reference) => !isElement(element[reference]));
  if (missing !== undefined) return `Attribute '${missing}' must appear on element '${element.$type}'.`;
  if (element.$type !== 'bpmn:TimerEventDefinition') return undefined;
  const kinds = ['timeDuration', 'timeDate', 'timeCycle'].filter(
    (kind) => childOf(element, kind) !== undefined,
  );
  return kinds.length > 1
    ? `Invalid content was found starting with element '${kinds[1] ?? ''}'.`
    : undefined;
}
