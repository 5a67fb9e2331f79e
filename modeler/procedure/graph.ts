import { stepMinutes } from '#engine/lint/budget-paths.ts';
import type { BpmnElement } from '#engine/lint/element.ts';
import { extensionOf, isA, listOf, numberOf, textOf, type ModdleElement } from './moddle.ts';

/** A step of a procedure, as far as its time is concerned. */
export interface GraphNode {
  id: string;
  name: string;
  type: string;
  /** `motcua:budget minutes`; undefined when the step has no budget of its own. */
  minutes?: number;
  /** `motcua:budget within`: the step spends what the others leave. */
  within?: string;
  /** When this step completes the result is ready and the office's clock stops. */
  stopsClock: boolean;
  /** `motcua:pause`: waiting here stops the clock. */
  pauses: boolean;
  isStart: boolean;
  isEnd: boolean;
  /** A boundary event's host. */
  attachedTo?: string;
}

/** A way from one step to the next; a boundary event hangs on its host by one without id. */
export interface GraphFlow {
  id: string;
  name: string;
  source: string;
  target: string;
}

/** Steps by id, and the ways out of each. */
export interface ProcessGraph {
  nodes: Map<string, GraphNode>;
  outgoing: Map<string, GraphFlow[]>;
}

/** The flow nodes and flows of one process level. Boundary events hang on their host by a flow of no time. */
export function graphOf(process: ModdleElement): ProcessGraph {
  const nodes = new Map<string, GraphNode>();
  const outgoing = new Map<string, GraphFlow[]>();
  const addFlow = (flow: GraphFlow) => {
    outgoing.set(flow.source, [...(outgoing.get(flow.source) ?? []), flow]);
  };
  for (const element of listOf(process, 'flowElements')) {
    if (isA(element, 'bpmn:SequenceFlow')) {
      const source = (element.get('sourceRef') as ModdleElement | undefined)?.id;
      const target = (element.get('targetRef') as ModdleElement | undefined)?.id;
      if (source && target)
        addFlow({ id: element.id ?? '', name: textOf(element, 'name') ?? '', source, target });
    } else if (isA(element, 'bpmn:FlowNode')) nodes.set(element.id ?? '', nodeOf(element));
  }
  for (const node of nodes.values())
    if (node.attachedTo) addFlow({ id: '', name: node.name, source: node.attachedTo, target: node.id });
  return { nodes, outgoing };
}

function nodeOf(element: ModdleElement): GraphNode {
  const budget = extensionOf(element, 'motcua:Budget');
  const attachedTo = (element.get('attachedToRef') as ModdleElement | undefined)?.id;
  return {
    id: element.id ?? '',
    name: textOf(element, 'name') ?? element.id ?? '',
    type: element.$type,
    minutes: numberOf(budget, 'minutes') ?? innerMinutes(element),
    within: textOf(budget, 'within'),
    stopsClock: extensionOf(element, 'motcua:Result')?.get('ready') === true,
    pauses: extensionOf(element, 'motcua:Pause') !== undefined,
    isStart: isA(element, 'bpmn:StartEvent'),
    isEnd: isA(element, 'bpmn:EndEvent'),
    attachedTo,
  };
}

/** A sub-process without a budget of its own takes what its longest inner way takes. */
function innerMinutes(element: ModdleElement): number | undefined {
  if (!isA(element, 'bpmn:SubProcess')) return undefined;
  return stepMinutes(element as unknown as BpmnElement, {}) || undefined;
}
