import { evaluate } from '../expression/evaluate.ts';
import type { Expression } from '../expression/expression.ts';
import { typeName } from '../expression/type-name.ts';
import { warningsText } from '../expression/warnings-text.ts';
import type { Json, JsonObject } from '../records/json.ts';
import type { Failure } from './failure.ts';

/** Expressions whose result must be of one type; another type is a failure with Zeebe's words. */

/** The result whatever its type; `type` where JSON doesn't tell (see Evaluation). */
export function evaluateValue(
  expression: Expression,
  context: JsonObject,
): { value: Json; type?: string } | Failure {
  const result = evaluate(expression, context);
  if (result.ok) return result;
  return {
    failure: 'EXTRACT_VALUE_ERROR',
    message: `${result.failure}${warningsText(expression, context)}`,
  };
}

/** A FEEL text; a date or duration is none. */
export function evaluateString(expression: Expression, context: JsonObject): string | Failure {
  return evaluateText(expression, context, ['STRING']);
}

/** A FEEL text, or a value of time of one of the types; Zeebe lists them in alphabetical order. */
export function evaluateText(
  expression: Expression,
  context: JsonObject,
  types: readonly string[],
): string | Failure {
  if (!expression.feel) return expression.text;
  const result = evaluateValue(expression, context);
  if ('failure' in result) return result;
  if (typeof result.value === 'string' && types.includes(result.type ?? 'STRING')) return result.value;
  const wanted = types.length === 1 ? `'${types[0]}'` : `one of '[${types.join(', ')}]'`;
  return mismatch(expression, wanted, result, context);
}

/** true or false */
export function evaluateBoolean(expression: Expression, context: JsonObject): boolean | Failure {
  const result = evaluateValue(expression, context);
  if ('failure' in result) return result;
  return typeof result.value === 'boolean'
    ? result.value
    : mismatch(expression, "'BOOLEAN'", result, context);
}

export function evaluateInteger(expression: Expression, context: JsonObject): number | Failure {
  const result = evaluateValue(expression, context);
  if ('failure' in result) return result;
  const value = typeof result.value === 'string' && !expression.feel ? Number(result.value) : result.value;
  return typeof value === 'number' && Number.isFinite(value)
    ? Math.trunc(value)
    : mismatch(expression, "'NUMBER'", result, context);
}

/** A FEEL list. */
export function evaluateArray(expression: Expression, context: JsonObject): readonly Json[] | Failure {
  const result = evaluateValue(expression, context);
  if ('failure' in result) return result;
  return Array.isArray(result.value) ? result.value : mismatch(expression, "'ARRAY'", result, context);
}

/** A result of the wrong type, in Zeebe's words, with what the evaluation reported. */
export function mismatch(
  expression: Expression,
  wanted: string,
  found: { value: Json; type?: string },
  context: JsonObject,
): Failure {
  const type = found.type ?? typeName(found.value);
  return {
    failure: 'EXTRACT_VALUE_ERROR',
    message: `Expected result of the expression '${expression.text}' to be ${wanted}, but was '${type}'.${warningsText(expression, context)}`,
  };
}
