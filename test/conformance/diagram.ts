import { messageRef, writeEvent, type Roots } from '#test/conformance/event-notation.ts';
import { attribute, escape } from '#test/conformance/xml-text.ts';

/**
 * Writes BPMN from a notation small enough to read as a table, so that a case shows its process and not its XML.
 * A diagram is a map from element id to what the element is, and `flows` such as `s > a > e`, `g > a if =x > 5`,
 * `g > b default`.
 */
export interface Diagram {
  flows?: string[];
  [elementId: string]: unknown;
}

type Details = Record<string, unknown>;

interface Flow {
  id: string;
  from: string;
  to: string;
  condition?: string;
  isDefault: boolean;
}

/** Kind of the notation → tag of BPMN. */
const tags: Record<string, string> = {
  start: 'startEvent',
  end: 'endEvent',
  catch: 'intermediateCatchEvent',
  throw: 'intermediateThrowEvent',
  boundary: 'boundaryEvent',
  service: 'serviceTask',
  send: 'sendTask',
  script: 'scriptTask',
  rule: 'businessRuleTask',
  user: 'userTask',
  receive: 'receiveTask',
  manual: 'manualTask',
  task: 'task',
  exclusive: 'exclusiveGateway',
  inclusive: 'inclusiveGateway',
  parallel: 'parallelGateway',
  eventBased: 'eventBasedGateway',
  subprocess: 'subProcess',
  eventSubprocess: 'subProcess',
  call: 'callActivity',
};

/**
 * The BPMN of one process. `tag` is put behind process ids, job types and message names, so that cases played one
 * after the other on one broker don't meet.
 */
export function writeBpmn(processId: string, diagram: Diagram, tag: string): string {
  const roots: Roots = {
    messages: new Map(),
    errors: new Map(),
    signals: new Map(),
    escalations: new Map(),
    tag,
  };
  const body = writeScope(diagram, roots);
  const executable = diagram['executable'] === false ? 'false' : 'true';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
    ' xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    ' id="definitions" targetNamespace="http://motcua/test">',
    `<bpmn:process id="${processId}${tag}" isExecutable="${executable}">`,
    body,
    '</bpmn:process>',
    ...roots.messages.values(),
    ...roots.errors.values(),
    ...roots.signals.values(),
    ...roots.escalations.values(),
    '</bpmn:definitions>',
  ].join('\n');
}

function writeScope(diagram: Diagram, roots: Roots): string {
  const flows = (diagram.flows ?? []).flatMap(readFlows);
  const elements = Object.entries(diagram).filter(([id]) => id !== 'flows' && id !== 'executable');
  return [
    ...elements.map(([id, text]) => writeElement(id, text, flows, roots)),
    ...flows.map((flow) => writeFlow(flow)),
    ...elements.map(([id, text]) => writeAssociation(id, text)),
  ].join('\n');
}

function readFlows(line: string): Flow[] {
  const [path = '', condition] = line.split(/ if /);
  const isDefault = / default$/.test(path);
  const stops = path.replace(/ default$/, '').split(/\s*>\s*/);
  return stops.slice(1).map((to, index) => {
    const from = stops[index]!;
    return { id: `${from}_${to}`, from, to, isDefault, ...(condition === undefined ? {} : { condition }) };
  });
}

function writeFlow(flow: Flow): string {
  const head = `<bpmn:sequenceFlow id="${flow.id}" sourceRef="${flow.from}" targetRef="${flow.to}"`;
  if (flow.condition === undefined) return `${head}/>`;
  return `${head}><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${escape(flow.condition)}</bpmn:conditionExpression></bpmn:sequenceFlow>`;
}

function writeElement(id: string, text: unknown, flows: Flow[], roots: Roots): string {
  const details: Details = typeof text === 'string' ? { [text]: true } : (text as Details);
  const kind = Object.keys(details).find((key) => key in tags);
  if (!kind) throw new Error(`Expected element "${id}" to be one of ${Object.keys(tags).join(', ')}`);
  const tag = tags[kind]!;
  const attributes = [
    `id="${id}"`,
    details['name'] === undefined ? '' : `name="${escape(String(details['name']))}"`,
    kind === 'boundary' ? `attachedToRef="${String(details['boundary'])}"` : '',
    details['interrupting'] === false
      ? kind === 'boundary'
        ? 'cancelActivity="false"'
        : 'isInterrupting="false"'
      : '',
    flowDefault(id, flows),
    kind === 'eventSubprocess' ? 'triggeredByEvent="true"' : '',
    details['forCompensation'] ? 'isForCompensation="true"' : '',
    kind === 'receive' ? `messageRef="${messageRef(details, roots)}"` : '',
  ];
  const children = [
    writeExtensions(kind, details, roots),
    ...flows.filter((flow) => flow.to === id).map((flow) => `<bpmn:incoming>${flow.id}</bpmn:incoming>`),
    ...flows.filter((flow) => flow.from === id).map((flow) => `<bpmn:outgoing>${flow.id}</bpmn:outgoing>`),
    writeLoop(details),
    kind === 'subprocess' || kind === 'eventSubprocess'
      ? writeScope(details[kind] as Diagram, roots)
      : writeEvent(id, kind, details, roots),
    String(details['xml'] ?? ''),
  ];
  return `<bpmn:${tag} ${attributes.filter(Boolean).join(' ')}>${children.join('')}</bpmn:${tag}>`;
}

/** `each: {in, item, out, result, until, sequential}` makes an activity multi-instance. */
function writeLoop(details: Details): string {
  const each = details['each'] as Details | undefined;
  if (each === undefined) return '';
  const loop = {
    inputCollection: each['in'],
    inputElement: each['item'],
    outputCollection: each['out'],
    outputElement: each['result'],
  };
  const until = each['until'];
  return [
    `<bpmn:multiInstanceLoopCharacteristics${attribute({ isSequential: each['sequential'] })}>`,
    `<bpmn:extensionElements><zeebe:loopCharacteristics${attribute(loop)}/></bpmn:extensionElements>`,
    until === undefined
      ? ''
      : `<bpmn:completionCondition xsi:type="bpmn:tFormalExpression">${escape(String(until))}</bpmn:completionCondition>`,
    '</bpmn:multiInstanceLoopCharacteristics>',
  ].join('');
}

/** `call: id`, or `{processId: …}` with more attributes; `TAG` in an expression is the tag of the run. */
function writeCall(call: unknown, tag: string): string {
  const details: Details = typeof call === 'object' ? (call as Details) : { processId: call };
  const id = details['processId'];
  const processId =
    typeof id !== 'string' ? id : id.startsWith('=') ? id.replaceAll('TAG', tag) : `${id}${tag}`;
  return `<zeebe:calledElement${attribute({ ...details, processId })}/>`;
}

/** From a compensation boundary event to its handler. */
function writeAssociation(id: string, text: unknown): string {
  const details = text as Details;
  const handler = details['compensation'];
  if (details['boundary'] === undefined || typeof handler !== 'string') return '';
  return `<bpmn:association id="${id}_${handler}" sourceRef="${id}" targetRef="${handler}"/>`;
}

function flowDefault(id: string, flows: Flow[]): string {
  const flow = flows.find((candidate) => candidate.from === id && candidate.isDefault);
  return flow ? `default="${flow.id}"` : '';
}

function writeExtensions(kind: string, details: Details, roots: Roots): string {
  const parts = [
    ...writeTask(kind, details, roots),
    writeMappings(details),
    ...Object.entries({ headers: 'taskHeaders' }).map(([key, tag]) => {
      const headers = details[key] as Record<string, string> | undefined;
      if (!headers) return '';
      const lines = Object.entries(headers).map(
        ([name, value]) => `<zeebe:header${attribute({ key: name, value })}/>`,
      );
      return `<zeebe:${tag}>${lines.join('')}</zeebe:${tag}>`;
    }),
    String(details['extensions'] ?? '').replaceAll('TAG', roots.tag),
  ].filter(Boolean);
  return parts.length ? `<bpmn:extensionElements>${parts.join('')}</bpmn:extensionElements>` : '';
}

function writeTask(kind: string, details: Details, roots: Roots): string[] {
  const text = details[kind];
  if (kind === 'script' && typeof text === 'object') return [`<zeebe:script${attribute(text as Details)}/>`];
  if (kind === 'rule' && typeof text === 'object') return [calledDecision(text as Details, roots)];
  if (kind === 'user') return userTask(text);
  if (kind === 'call') return text === true ? [] : [writeCall(text, roots.tag)];
  const job = kind === 'end' || kind === 'throw' ? details['job'] : text;
  const isJob =
    ['service', 'send', 'script', 'rule', 'end', 'throw'].includes(kind) && typeof job === 'string';
  if (!isJob) return [];
  const type = job.startsWith('=') ? job : `${job}${roots.tag}`;
  return [`<zeebe:taskDefinition${attribute({ type, retries: details['retries'] })}/>`];
}

/** A fixed decision id is tagged as the decision is; an expression says `TAG` where it wants it. */
function calledDecision({ decisionId, ...others }: Details, { tag }: Roots): string {
  const id = String(decisionId ?? '');
  const tagged = id.startsWith('=') ? id.replaceAll('TAG', tag) : id === '' ? id : `${id}${tag}`;
  const called = decisionId === undefined ? others : { decisionId: tagged, ...others };
  return `<zeebe:calledDecision${attribute(called)}/>`;
}

function userTask(text: unknown): string[] {
  if (typeof text !== 'object' || text === null) return [];
  const { formKey, dueDate, followUpDate, ...assignment } = text as Details;
  return [
    formKey === undefined ? '' : `<zeebe:formDefinition${attribute({ formKey })}/>`,
    Object.keys(assignment).length ? `<zeebe:assignmentDefinition${attribute(assignment)}/>` : '',
    (dueDate ?? followUpDate) ? `<zeebe:taskSchedule${attribute({ dueDate, followUpDate })}/>` : '',
  ];
}

function writeMappings(details: Details): string {
  const lines = (['input', 'output'] as const).flatMap((kind) =>
    Object.entries((details[kind] as Record<string, string> | undefined) ?? {}).map(
      ([target, source]) => `<zeebe:${kind}${attribute({ source, target })}/>`,
    ),
  );
  return lines.length ? `<zeebe:ioMapping>${lines.join('')}</zeebe:ioMapping>` : '';
}
