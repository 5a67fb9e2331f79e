import type { ProcessCreated } from '../../../records/deployment.ts';
import type { State } from '../state.ts';

export function applyProcessCreated(state: State, event: ProcessCreated): void {
  const { key, bpmnProcessId, version, resourceName, xml, inclusiveJoin } = event;
  if (!state.models.has(key)) {
    throw new Error(`Expected process definition '${key}' to be hydrated before it is applied, but it isn't`);
  }
  state.definitions.set(key, {
    ...{ key, bpmnProcessId, version, resourceName, xml },
    ...(inclusiveJoin === undefined ? {} : { inclusiveJoin }),
  });
  const versions = state.versions.get(bpmnProcessId);
  if (versions === undefined) state.versions.set(bpmnProcessId, [key]);
  else versions.push(key);
}
