import { childOf, childrenOf, isElement, textOf, type ModdleElement } from '../moddle-element.ts';

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

/** Zeebe 8.5.25 fails on definitions of links and compensation that have no id; a link needs its name by the schema. */
const REQUIRED_TEXTS: Readonly<Record<string, readonly string[]>> = {
  'bpmn:LinkEventDefinition': ['name', 'id'],
  'bpmn:CompensateEventDefinition': ['id'],
};

function faultOf(element: ModdleElement): string | undefined {
  const missing = REQUIRED[element.$type]?.find((reference) => !isElement(element[reference]));
  const absent = REQUIRED_TEXTS[element.$type]?.find((name) => textOf(element, name) === undefined);
  if ((missing ?? absent) !== undefined)
    return `Attribute '${missing ?? absent}' must appear on element '${element.$type}'.`;
  if (element.$type !== 'bpmn:TimerEventDefinition') return undefined;
  const kinds = ['timeDuration', 'timeDate', 'timeCycle'].filter(
    (kind) => childOf(element, kind) !== undefined,
  );
  return kinds.length > 1
    ? `Invalid content was found starting with element '${kinds[1] ?? ''}'.`
    : undefined;
}
