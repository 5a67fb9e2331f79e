import type { SequenceFlow } from '../../process/sequence-flow.ts';
import type { CompiledElement } from '../../process/compiled-element.ts';
import { elementById } from './lookup.ts';
import type { ProcessInstanceState } from './process-instance-state.ts';
import type { State } from './state.ts';

/** The sequence flow of that id that leaves the element. */
export function flowOf(
  state: State,
  instance: ProcessInstanceState,
  sourceId: string,
  flowId: string,
): SequenceFlow {
  const source = elementById(state, instance, sourceId);
  const flow =
    source.outgoing.length > FEW
      ? flowsById(source).get(flowId)
      : source.outgoing.find(({ id }) => id === flowId);
  if (flow === undefined)
    throw new Error(`Expected '${sourceId}' to have the flow '${flowId}', but it hasn't`);
  return flow;
}

/** Beyond so many flows looking at one after another costs more than a map. */
const FEW = 8;

/** Of elements with many flows: a fork of thousands takes them all in one step. */
const known = new WeakMap<CompiledElement, ReadonlyMap<string, SequenceFlow>>();

function flowsById(source: CompiledElement): ReadonlyMap<string, SequenceFlow> {
  let flows = known.get(source);
  if (flows === undefined) {
    flows = new Map(source.outgoing.map((flow) => [flow.id, flow]));
    known.set(source, flows);
  }
  return flows;
}
