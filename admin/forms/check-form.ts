import { validateForm } from '#engine/forms/validate-form.ts';
import type { FieldProblem } from '../app/http.ts';
import type { FormDefinition } from './form-definition.ts';

/**
 * The same judgement the server will make, made before anything is sent. Paths are JSON pointers into `value`;
 * `channel` switches on what is asked only there.
 */
export function checkForm(
  form: FormDefinition,
  value: Record<string, unknown>,
  locale: string,
  channel?: string,
): FieldProblem[] {
  const verdict = validateForm(form.schema, value, locale === 'en' ? 'en' : 'vi', channel ? { channel } : {});
  if (verdict.ok) return [];
  return verdict.errors.map(({ path, message }) => ({
    path: path === '' ? '' : `/${path.replaceAll('.', '/')}`,
    message,
  }));
}
