import type { ResourceDeleted, ResourceKind } from '../../../records/resource.ts';
import { addDeletedResource, removeVersion } from '../deployed-resources.ts';
import type { State } from '../state.ts';

type Forget = (state: State, key: number) => { id: string; version: number } | undefined;

const FORGET: { readonly [kind in ResourceKind]: Forget } = {
  process: forgetProcess,
  'decision-requirements': forgetGraph,
  form: forgetForm,
};

/** As Zeebe does: graphs and decisions count on from the latest version that is left. */
const KEEPS_NUMBER = { process: true, 'decision-requirements': false, form: true } as const;

/** The version is forgotten, but for its number where that is never given out again. */
export function applyResourceDeleted(state: State, { key, kind }: ResourceDeleted): void {
  const forgotten = FORGET[kind](state, key);
  if (forgotten === undefined) throw new Error(`Expected a ${kind} with key '${key}', but there is none`);
  if (KEEPS_NUMBER[kind]) addDeletedResource(state, { key, kind, ...forgotten });
}

function forgetProcess(state: State, key: number): ReturnType<Forget> {
  const definition = state.definitions.get(key);
  if (definition === undefined) return undefined;
  const { bpmnProcessId: id, version } = definition;
  state.definitions.delete(key);
  state.models.delete(key);
  removeVersion(state.versions, id, key);
  return { id, version };
}

/** Its decisions have gone before it, each with an event of its own. */
function forgetGraph(state: State, key: number): ReturnType<Forget> {
  const requirements = state.decisionRequirements.get(key);
  if (requirements === undefined) return undefined;
  const { decisionRequirementsId: id, version } = requirements;
  state.decisionRequirements.delete(key);
  state.graphs.delete(key);
  removeVersion(state.decisionRequirementsVersions, id, key);
  return { id, version };
}

function forgetForm(state: State, key: number): ReturnType<Forget> {
  const form = state.forms.get(key);
  if (form === undefined) return undefined;
  state.forms.delete(key);
  removeVersion(state.formVersions, form.formId, key);
  return { id: form.formId, version: form.version };
}
