import type { FormCreated } from '../../../records/form.ts';
import { addForm } from '../deployed-resources.ts';
import type { State } from '../state.ts';

/** A version of a form can be linked to from now on. */
export function applyFormCreated(state: State, event: FormCreated): void {
  const { key, formId, version, resourceName, content } = event;
  addForm(state, { key, formId, version, resourceName, content });
}
