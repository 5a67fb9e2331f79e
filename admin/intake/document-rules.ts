import type { ProcedureDocument } from '../procedures/procedure.ts';

type Schema = Record<string, unknown>;

/**
 * Whether a value satisfies a condition written as a small JSON Schema (`properties`, `required`, `const`, `enum`,
 * `not`, `allOf`, `anyOf`): what procedure.json uses to say when a paper is asked for. A named property that is missing
 * counts as not matching, because an unanswered question asks for no paper yet.
 */
export function matches(condition: Schema, value: unknown): boolean {
  if ('const' in condition && value !== condition.const) return false;
  if (Array.isArray(condition.enum) && !condition.enum.includes(value)) return false;
  if (condition.not && matches(condition.not as Schema, value)) return false;
  if (Array.isArray(condition.allOf) && !condition.allOf.every((part) => matches(part as Schema, value)))
    return false;
  if (Array.isArray(condition.anyOf) && !condition.anyOf.some((part) => matches(part as Schema, value)))
    return false;
  const record = typeof value === 'object' && value !== null ? (value as Schema) : undefined;
  if (
    Array.isArray(condition.required) &&
    !condition.required.every((key) => record && (key as string) in record)
  ) {
    return false;
  }
  const properties = (condition.properties ?? {}) as Record<string, Schema>;
  return Object.entries(properties).every(
    ([key, part]) => record?.[key] !== undefined && matches(part, record[key]),
  );
}

/** Whether a paper must be there for this data. The declaration itself is the form on screen. */
export function isRequired(document: ProcedureDocument, form: Record<string, unknown>): boolean {
  if (document.presentation === 'form') return false;
  if (document.required === true || document.required === 'always') return true;
  return document.required === 'conditional' && document.requiredWhen
    ? matches(document.requiredWhen, form)
    : false;
}

/** Whether a paper is worth a line: conditional ones appear when their condition holds. */
export function isListed(document: ProcedureDocument, form: Record<string, unknown>): boolean {
  if (document.required === 'conditional' && document.requiredWhen)
    return matches(document.requiredWhen, form);
  return true;
}
