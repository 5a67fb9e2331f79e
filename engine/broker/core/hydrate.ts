import type { CompiledProcess } from '../process/compiled-process.ts';
import type { Event } from '../records/event.ts';
import type { State } from './state/state.ts';

/** Compiles a deployed file; `compile` of `broker/bpmn` does it. Rejects when the XML doesn't compile any more. */
export type CompileProcesses = (resource: {
  name: string;
  xml: string;
  inclusiveJoin?: true;
}) => Promise<readonly CompiledProcess[]>;

/**
 * On replay, before `apply`: puts the compiled process of a `process.created` event beside the state. Does nothing
 * for other events (a replay loop need not await those: check `event.type` first). Also used after a snapshot, with
 * each definition in it.
 */
export async function hydrate(state: State, event: Event, compile: CompileProcesses): Promise<void> {
  if (event.type !== 'process.created') return;
  const { inclusiveJoin } = event;
  const processes = await compile({
    ...{ name: event.resourceName, xml: event.xml },
    ...(inclusiveJoin === undefined ? {} : { inclusiveJoin }),
  });
  const model = processes.find((process) => process.bpmnProcessId === event.bpmnProcessId);
  if (model === undefined) {
    throw new Error(
      `Expected '${event.resourceName}' to hold the process '${event.bpmnProcessId}', but it doesn't any more`,
    );
  }
  state.models.set(event.key, model);
}
