import type { FormCreated } from '../../../records/form.ts';
import { addForm } from '../deployed-resources.ts';
import type { State } from '../state.ts';

export function applyFormCreated(state: State, event: FormCreated): void {
  const { key, formId, version, resourceName, content } = event;
  addForm(state, { key, formId, version, resourceName, content });
}
