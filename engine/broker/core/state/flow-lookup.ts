import type { SequenceFlow } from '../../process/sequence-flow.ts';
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
  const flow = elementById(state, instance, sourceId).outgoing.find(({ id }) => id === flowId);
  if (flow === undefined)
    throw new Error(`Expected '${sourceId}' to have the flow '${flowId}', but it hasn't`);
  return flow;
}
