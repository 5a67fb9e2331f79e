import type { CompiledGraph } from '../process/compiled-decision.ts';
import type { CompiledProcess } from '../process/compiled-process.ts';
import type { DecisionRequirementsCreated, ProcessCreated } from '../records/deployment.ts';
import type { Event } from '../records/event.ts';
import type { State } from './state/state.ts';

/** Compile deployed files; `broker/bpmn` and `broker/dmn` do it. Reject when the XML doesn't compile any more. */
export interface Compilers {
  processes(resource: { xml: string; inclusiveJoin?: true }): Promise<readonly CompiledProcess[]>;
  decisions(xml: string): Promise<CompiledGraph>;
}

/** Whether an event brings something compiled, which has to stand beside the state before it is applied. */
export function needsHydration(event: Event): event is ProcessCreated | DecisionRequirementsCreated {
  return event.type === 'process.created' || event.type === 'decision-requirements.created';
}

/** After a snapshot: compiles every definition in it. */
export async function hydrateDefinitions(state: State, compile: Compilers): Promise<void> {
  for (const definition of state.definitions.values()) {
    await hydrate(state, { type: 'process.created', ...definition }, compile);
  }
  for (const requirements of state.decisionRequirements.values()) {
    await hydrate(state, { type: 'decision-requirements.created', ...requirements }, compile);
  }
}

/**
 * On replay, before `apply`: puts what was compiled beside the state. Does nothing for other events (a replay loop
 * need not await those: ask `needsHydration` first).
 */
export async function hydrate(state: State, event: Event, compile: Compilers): Promise<void> {
  if (event.type === 'decision-requirements.created') {
    state.graphs.set(event.key, await compile.decisions(event.xml));
  }
  if (event.type !== 'process.created') return;
  const { xml, inclusiveJoin } = event;
  const processes = await compile.processes({
    xml,
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
