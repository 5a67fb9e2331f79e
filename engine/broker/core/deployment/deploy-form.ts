import type { DeployedForm } from '../../records/form.ts';
import { highestDeleted, latestForm } from '../state/deployed-resources.ts';
import { emit, newKey, type Stepping } from '../stepping.ts';

/** Deploys a form; one that is exactly its latest version again, under the same name, keeps key and version. */
export function deployForm(
  stepping: Stepping,
  formId: string,
  { name: resourceName, content }: { name: string; content: string },
): DeployedForm {
  const latest = latestForm(stepping.state, formId);
  if (latest?.content === content && latest.resourceName === resourceName) {
    return { formKey: latest.key, formId, version: latest.version, resourceName };
  }
  const key = newKey(stepping);
  const version = Math.max(latest?.version ?? 0, highestDeleted(stepping.state, 'form', formId)) + 1;
  emit(stepping, { type: 'form.created', key, formId, version, resourceName, content });
  return { formKey: key, formId, version, resourceName };
}
