import type { ResourceKind } from '../../records/resource.ts';
import { ACCEPTED, reject } from '../outcome.ts';
import { latestDefinition } from '../state/lookup.ts';
import type { State } from '../state/state.ts';
import { emit, type Stepping } from '../stepping.ts';
import type { CommandHandler } from './command-handler.ts';
import { closeStarts, openStart } from './deployment-create.ts';

/** Deletes one version of a process, a requirements graph or a form. A process with running instances stays. */
export const resourceDelete: CommandHandler<'resource.delete'> = (stepping, { resourceKey: key }) => {
  const kind = kindOf(stepping.state, key);
  if (kind === undefined) {
    return reject('NOT_FOUND', `Expected to delete resource but no resource found with key \`${key}\``);
  }
  if (stepping.state.running.has(key)) {
    const reason = `Expected to delete resource with key \`${key}\` but there are still running instances`;
    return reject('INVALID_STATE', reason);
  }
  if (kind === 'process') deleteProcess(stepping, key);
  else if (kind === 'decision-requirements') deleteGraph(stepping, key);
  else emit(stepping, { type: 'resource.deleted', key, kind });
  return ACCEPTED;
};

function kindOf(state: State, key: number): ResourceKind | undefined {
  if (state.definitions.has(key)) return 'process';
  if (state.decisionRequirements.has(key)) return 'decision-requirements';
  return state.forms.has(key) ? 'form' : undefined;
}

/** With the graph go its decisions; the versions before them take over, of whatever graph they are. */
function deleteGraph(stepping: Stepping, key: number): void {
  const { decisions, decisionVersions, graphs } = stepping.state;
  for (const id of graphs.get(key)?.decisions.keys() ?? []) {
    const own = decisionVersions.get(id)?.find((of) => decisions.get(of)?.decisionRequirementsKey === key);
    if (own !== undefined) emit(stepping, { type: 'decision.deleted', key: own });
  }
  emit(stepping, { type: 'resource.deleted', key, kind: 'decision-requirements' });
}

/** With the latest version go its start events; the version before it takes over. */
function deleteProcess(stepping: Stepping, key: number): void {
  const { state } = stepping;
  const bpmnProcessId = state.definitions.get(key)?.bpmnProcessId ?? '';
  const isLatest = latestDefinition(state, bpmnProcessId)?.key === key;
  if (isLatest) closeStarts(stepping, bpmnProcessId);
  emit(stepping, { type: 'resource.deleted', key, kind: 'process' });
  const before = isLatest ? latestDefinition(state, bpmnProcessId) : undefined;
  if (before === undefined) return;
  for (const start of state.models.get(before.key)?.root.startEvents ?? []) {
    openStart(stepping, start, { key: before.key, bpmnProcessId });
  }
}
