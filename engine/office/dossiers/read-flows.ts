/** One way out of an element: a sequence flow, or the step from an element to a boundary event it carries (no id). */
export interface Flow {
  id: string | null;
  from: string;
  to: string;
  /** FEEL with its leading `=`; null when the flow has none. */
  condition: string | null;
  /** Taken when no condition of its gateway holds. */
  isDefault: boolean;
}

const sequenceFlow = /<(?:\w+:)?sequenceFlow\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?sequenceFlow>)/g;
const conditionText = /<(?:\w+:)?conditionExpression\b[^>]*>([\s\S]*?)<\/(?:\w+:)?conditionExpression>/;
const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** The flows of a diagram as drawn, boundary events as ways out of what they sit on. */
export function readFlows(bpmn: string): Flow[] {
  const flows: Flow[] = [];
  const defaults = new Set([...bpmn.matchAll(/\bdefault="([^"]+)"/g)].map(([, id]) => id));
  for (const [, tag = '', body = ''] of bpmn.matchAll(sequenceFlow)) {
    const [id, from, to] = [attribute(tag, 'id'), attribute(tag, 'sourceRef'), attribute(tag, 'targetRef')];
    const written = conditionText.exec(body)?.[1]?.trim() ?? null;
    const condition = written?.replace(/&(?:lt|gt|quot|apos|amp);/g, (one) => entities[one] ?? one) ?? null;
    if (id && from && to) flows.push({ id, from, to, condition, isDefault: defaults.has(id) });
  }
  for (const [tag] of bpmn.matchAll(/<(?:\w+:)?boundaryEvent\b[^>]*>/g)) {
    const [to, from] = [attribute(tag, 'id'), attribute(tag, 'attachedToRef')];
    if (from && to) flows.push({ id: null, from, to, condition: null, isDefault: false });
  }
  return flows;
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
}
