import type { ErrorObject } from 'ajv';
import { compileForm } from './compile-form.ts';
import type { FormSchema } from './form-schema.ts';
import { errorMessage, errorPath } from './messages.ts';
import type { Language } from './text.ts';

/** A sentence about one field. */
export interface FieldError {
  /** `nguoiDuocCap.soDinhDanh`; empty for the form as a whole. */
  path: string;
  message: string;
}

/** What a form cannot know by itself. */
export interface FormContext {
  /** counter, post, online: switches `x-when-channel` on. */
  channel?: string;
  /** Office date `2024-06-12`, the latest a `x-not-future` field may hold; without it that is not checked. */
  today?: string;
}

/** Valid, or what to correct. */
export type FormVerdict = { ok: true } | { ok: false; errors: FieldError[] };

/** Keywords that only say that something inside them failed, which is reported by itself. */
const ECHOES = new Set(['if', 'allOf', 'then', 'else', '$ref']);

/**
 * Checks form data against its schema. Errors come in the order of the form, one a field, with a sentence that names the
 * field. Throws when the schema itself is wrong, which publishing has ruled out.
 */
export function validateForm(
  schema: FormSchema,
  data: unknown,
  language: Language = 'vi',
  context: FormContext = {},
): FormVerdict {
  const validate = compileForm(schema, context.channel);
  if (validate.call({ today: context.today }, data)) return { ok: true };
  const byPath = new Map<string, FieldError>();
  for (const error of meaningful(validate.errors ?? [])) {
    const path = errorPath(error);
    const key = path.join('.');
    if (!byPath.has(key))
      byPath.set(key, { path: key, message: errorMessage({ schema, error, path, language }) });
  }
  return { ok: false, errors: inFormOrder([...byPath.values()], schema) };
}

/** Of a failed choice only the choice itself is told, not each alternative. */
function meaningful(errors: ErrorObject[]): ErrorObject[] {
  return errors.filter((error) => {
    if (ECHOES.has(error.keyword)) return false;
    return !/\/(oneOf|anyOf|not|contains)\/./.test(error.schemaPath);
  });
}

/** ajv reports `required` of an object before its properties; people read forms from top to bottom. */
function inFormOrder(errors: FieldError[], schema: FormSchema): FieldError[] {
  const order: string[] = [];
  const walk = (field: FormSchema, prefix: string): void => {
    order.push(prefix);
    for (const [name, child] of Object.entries(field.properties ?? {})) {
      walk(child, prefix === '' ? name : `${prefix}.${name}`);
    }
  };
  walk(schema, '');
  const rank = (path: string): number => {
    const known = order.indexOf(path);
    return known < 0 ? order.length : known;
  };
  return errors.sort((a, b) => rank(a.path) - rank(b.path));
}
