import type { ResourceKind } from '../../records/resource.ts';
import type { DeletedResource, FormDefinition, State } from './state.ts';

/** Adds a version's key to those of its id, which stay in the order of their keys. */
export function addVersion(versions: Map<string, number[]>, id: string, key: number): void {
  const known = versions.get(id);
  if (known === undefined) versions.set(id, [key]);
  else known.splice(known.findLastIndex((other) => other < key) + 1, 0, key);
}

/** Takes a version away from those of its id. */
export function removeVersion(versions: Map<string, number[]>, id: string, key: number): void {
  const left = (versions.get(id) ?? []).filter((other) => other !== key);
  if (left.length === 0) versions.delete(id);
  else versions.set(id, left);
}

/** Keeps a version of a form. */
export function addForm(state: State, form: FormDefinition): void {
  state.forms.set(form.key, form);
  addVersion(state.formVersions, form.formId, form.key);
}

/** The latest version of a form; undefined when none is deployed. */
export function latestForm(state: State, formId: string): FormDefinition | undefined {
  return state.forms.get(state.formVersions.get(formId)?.at(-1) ?? 0);
}

/** Remembers what was deleted. */
export function addDeletedResource(state: State, deleted: DeletedResource): void {
  state.deletedResources.set(deleted.key, deleted);
  const slot = resourceSlot(deleted.kind, deleted.id);
  state.deletedVersions.set(slot, Math.max(deleted.version, state.deletedVersions.get(slot) ?? 0));
}

/** The highest version of a resource that was ever deleted; 0 when none was. */
export function highestDeleted(state: State, kind: ResourceKind, id: string): number {
  return state.deletedVersions.get(resourceSlot(kind, id)) ?? 0;
}

/** Counts an instance of a definition in or out. */
export function countRunning(state: State, processDefinitionKey: number, change: 1 | -1): void {
  const count = (state.running.get(processDefinitionKey) ?? 0) + change;
  if (count > 0) state.running.set(processDefinitionKey, count);
  else state.running.delete(processDefinitionKey);
}

function resourceSlot(kind: ResourceKind, id: string): string {
  return `${kind}:${id}`;
}
