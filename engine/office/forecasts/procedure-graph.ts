import type { ProcedureModel } from '../procedures/publish/procedure-model.ts';
import { list, one, readBpmn, type ModdleElement } from '../procedures/publish/moddle.ts';
import {
  flowNodes,
  isEventSubProcess,
  isFlowNode,
  isScope,
  mainProcess,
  startEvents,
} from '../procedures/publish/walk.ts';

/** A step or a fork of a procedure as a forecast sees it. */
export interface GraphNode {
  id: string;
  name: string;
  /** Working minutes the step may take; 0 for one that lives from the rest, and for what is no step. */
  minutes: number;
  /** An activity: worth naming in a forecast. */
  isStep: boolean;
  /** Completing it makes the result ready: what lies behind does not count. */
  ready: boolean;
  next: string[];
}

/** The ways through a procedure, exceptions (boundary events) left out: they are not what one reckons with. */
export interface ProcedureGraph {
  starts: string[];
  nodes: ReadonlyMap<string, GraphNode>;
}

/** Reads the ways from the diagram as drawn. An inner way leads out of its sub-process. @throws NotBpmn */
export async function readGraph(source: string, model: ProcedureModel): Promise<ProcedureGraph> {
  const process = mainProcess(await readBpmn(source));
  if (!process) return { starts: [], nodes: new Map() };
  const nodes = flowNodes(process).map((node): GraphNode => {
    const element = model.elements[node.id];
    return {
      id: node.id,
      name: element?.name ?? node.name ?? node.id,
      minutes: element?.budgetMinutes ?? 0,
      isStep: /(Task|SubProcess)$/.test(node.$type),
      ready: element?.result?.ready === true,
      next: nextOf(node, model),
    };
  });
  return {
    starts: startEvents(process).map((start) => start.id),
    nodes: new Map(nodes.map((node) => [node.id, node])),
  };
}

/** A sub-process without a budget of its own is its inside; one with a budget is a step like any other. */
function nextOf(node: ModdleElement, model: ProcedureModel): string[] {
  const inside = isScope(node) && !isEventSubProcess(node) && model.elements[node.id]?.budgetMinutes == null;
  const starts = inside ? startEvents(node).map((start) => start.id) : [];
  return starts.length > 0 ? starts : after(node);
}

function after(node: ModdleElement): string[] {
  const along = list(node, 'outgoing')
    .map((flow) => one(flow, 'targetRef'))
    .filter((target): target is ModdleElement => target !== undefined && isFlowNode(target));
  if (along.length > 0) return along.map((target) => target.id);
  const parent = node.$parent;
  return parent && parent.$type === 'bpmn:SubProcess' && !isEventSubProcess(parent) ? after(parent) : [];
}
