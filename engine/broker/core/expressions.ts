import { evaluate } from '../expression/evaluate.ts';
import type { Expression } from '../expression/expression.ts';
import { typeName } from '../expression/type-name.ts';
import type { Json, JsonObject } from '../records/json.ts';
import type { Failure } from './failure.ts';

/** Expressions whose result must be of one type; another type is a failure with Zeebe's words. */

export function evaluateValue(expression: Expression, context: JsonObject): { value: Json } | Failure {
  const result = evaluate(expression, context);
  return result.ok ? { value: result.value } : { failure: 'EXTRACT_VALUE_ERROR', message: result.failure };
}

export function evaluateString(expression: Expression, context: JsonObject): string | Failure {
  if (!expression.feel) return expression.text;
  const result = evaluateValue(expression, context);
  if ('failure' in result) return result;
  return typeof result.value === 'string' ? result.value : unlike(expression, 'STRING', result.value);
}

export function evaluateBoolean(expression: Expression, context: JsonObject): boolean | Failure {
  const result = evaluateValue(expression, context);
  if ('failure' in result) return result;
  return typeof result.value === 'boolean' ? result.value : unlike(expression, 'BOOLEAN', result.value);
}

export function evaluateInteger(expression: Expression, context: JsonObject): number | Failure {
  const result = evaluateValue(expression, context);
  if ('failure' in result) return result;
  const value = typeof result.value === 'string' && !expression.feel ? Number(result.value) : result.value;
  return typeof value === 'number' && Number.isFinite(value)
    ? Math.trunc(value)
    : unlike(expression, 'NUMBER', result.value);
}

/** A FEEL list. */
export function evaluateArray(expression: Expression, context: JsonObject): readonly Json[] | Failure {
  const result = evaluateValue(expression, context);
  if ('failure' in result) return result;
  return Array.isArray(result.value) ? result.value : unlike(expression, 'ARRAY', result.value);
}

export function unlike(expression: Expression, wanted: string, value: Json): Failure {
  return {
    failure: 'EXTRACT_VALUE_ERROR',
    message: `Expected result of the expression '${expression.text}' to be '${wanted}', but was '${typeName(value)}'.`,
  };
}
