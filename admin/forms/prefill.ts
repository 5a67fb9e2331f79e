import { isShown, valueAt } from '#engine/forms/is-shown.ts';
import type { FormDefinition, JsonSchema, Prefill } from './form-definition.ts';
import { withoutHidden } from './library-ui.ts';

type Data = Record<string, unknown>;

/** A copy with the value at a dotted path. */
export function withValue(data: Data, path: string, value: unknown): Data {
  const [first = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...data, [first]: value };
  return { ...data, [first]: withValue((data[first] ?? {}) as Data, rest.join('.'), value) };
}

/**
 * Copies known things into the answers. An answer that is empty, or still what was copied from `before`, follows the
 * source; one that somebody has written differently is left alone.
 */
export function copyInto(
  data: Data,
  map: Record<string, string> | undefined,
  now: unknown,
  before?: unknown,
): Data {
  let result = data;
  for (const [path, name] of Object.entries(map ?? {})) {
    const value = valueAt(now, name);
    const current = valueAt(result, path);
    const untouched = current === undefined || current === '' || current === valueAt(before, name);
    if (untouched && value !== undefined && value !== null && value !== '' && value !== current) {
      result = withValue(result, path, value);
    }
  }
  return result;
}

/** When the requester is the person concerned, the one's name and number are the other's. */
export function copySamePerson(data: Data, prefill: Prefill | undefined, before: Data): Data {
  const rule = prefill?.samePerson;
  if (!rule || !isShown(rule.when, data)) return data;
  return copyInto(data, rule.copy, data, before);
}

/** The first answers of a step: from what the citizen declared and from the applicant. */
export function firstAnswers(prefill: Prefill | undefined, form: unknown, applicant: unknown): Data {
  return copyInto(copyInto({}, prefill?.form, form), prefill?.applicant, applicant);
}

/** The answers with the schema's defaults where nothing has been said yet. */
export function withDefaults(schema: JsonSchema, data: Data): Data {
  let result = data;
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const value = result[name];
    if (field.properties) {
      const inner = withDefaults(field, (value ?? {}) as Data);
      if (inner !== value && Object.keys(inner).length > 0) result = { ...result, [name]: inner };
    } else if (value === undefined && field.default !== undefined) {
      result = { ...result, [name]: field.default };
    }
  }
  return result;
}

/** The answers as the form on screen has them: defaults filled in, nothing of what is not asked. */
export function completed(definition: FormDefinition | null | undefined, data: Data): Data {
  return definition ? withoutHidden(definition.ui, withDefaults(definition.schema, data)) : data;
}
