import { create, ensureExtension, list, type ModdleElement } from './moddle.ts';

/** Ids of hidden elements begin with it: they show in no diagram, history or comparison. */
export const HIDDEN = 'motcua_';

export interface HiddenTask {
  /** `begin`, `arm`, `disarm`, `withdrawn`, `started`: its job type is `motcua:<kind>`. */
  kind: string;
  /** The drawn element it stands for: makes its id. */
  forId: string;
  headers?: Record<string, string>;
}

/** Adds a hidden service task to a scope, without flows. */
export function addHiddenTask(
  scope: ModdleElement,
  { kind, forId, headers = {} }: HiddenTask,
): ModdleElement {
  const task = create(scope, 'bpmn:ServiceTask', {
    id: `${HIDDEN}${kind}_${forId}`,
    incoming: [],
    outgoing: [],
  });
  ensureExtension(task, 'zeebe:TaskDefinition').type = `motcua:${kind}`;
  const entries = Object.entries(headers);
  if (entries.length > 0) {
    const holder = ensureExtension(task, 'zeebe:TaskHeaders');
    holder.values = entries.map(([key, value]) => create(holder, 'zeebe:Header', { key, value }));
  }
  addElement(scope, task);
  return task;
}

/** Every flow that led to `node` leads to a new hidden task, and from there to `node`. */
export function insertBefore(node: ModdleElement, hidden: HiddenTask): ModdleElement {
  const scope = scopeOf(node);
  const task = addHiddenTask(scope, hidden);
  for (const flow of list(node, 'incoming')) flow.targetRef = task;
  task.incoming = list(node, 'incoming');
  node.incoming = [];
  connect(scope, task, node);
  return task;
}

/** Every flow that left `node` leaves a new hidden task, which `node` now leads to. */
export function insertAfter(node: ModdleElement, hidden: HiddenTask): ModdleElement {
  const scope = scopeOf(node);
  const task = addHiddenTask(scope, hidden);
  for (const flow of list(node, 'outgoing')) flow.sourceRef = task;
  task.outgoing = list(node, 'outgoing');
  node.outgoing = [];
  connect(scope, node, task);
  return task;
}

/**
 * Writes `incoming` and `outgoing` from the flows' own ends: editors may leave them out, Zeebe's validators count them,
 * and the passes go by them.
 */
export function normaliseFlows(scope: ModdleElement): void {
  const nodes = list(scope, 'flowElements').filter((element) => element.$type !== 'bpmn:SequenceFlow');
  for (const node of nodes) {
    node.incoming = [];
    node.outgoing = [];
  }
  for (const flow of list(scope, 'flowElements')) {
    if (flow.$type !== 'bpmn:SequenceFlow') continue;
    const source = flow.sourceRef as ModdleElement | undefined;
    const target = flow.targetRef as ModdleElement | undefined;
    if (source) source.outgoing = [...list(source, 'outgoing'), flow];
    if (target) target.incoming = [...list(target, 'incoming'), flow];
  }
}

/** A hidden flow between two elements of a scope. */
export function connect(scope: ModdleElement, source: ModdleElement, target: ModdleElement): void {
  const flow = create(scope, 'bpmn:SequenceFlow', {
    id: `${HIDDEN}flow_${source.id}_${target.id}`,
    sourceRef: source,
    targetRef: target,
  });
  source.outgoing = [...list(source, 'outgoing'), flow];
  target.incoming = [...list(target, 'incoming'), flow];
  addElement(scope, flow);
}

/** `zeebe:input`: `source` is a FEEL expression with its leading `=`. */
export function addInputMapping(element: ModdleElement, source: string, target: string): void {
  const mapping = ensureExtension(element, 'zeebe:IoMapping');
  const input = create(mapping, 'zeebe:Input', { source, target });
  mapping.inputParameters = [...list(mapping, 'inputParameters'), input];
}

function addElement(scope: ModdleElement, element: ModdleElement): void {
  scope.flowElements = [...list(scope, 'flowElements'), element];
}

function scopeOf(node: ModdleElement): ModdleElement {
  if (!node.$parent) throw new Error(`Expected ${node.id} to lie in a process but it lies nowhere.`);
  return node.$parent;
}
