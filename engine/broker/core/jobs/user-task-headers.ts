import type { Expression } from '../../expression/expression.ts';
import type { UserTaskDefinition } from '../../process/job-definition.ts';
import type { JsonObject } from '../../records/json.ts';
import { evaluateString, evaluateValue, mismatch } from '../expressions.ts';
import { isFailure, type Failure } from '../failure.ts';
import { parseDateTime } from '../../expression/time/date-time.ts';
import { printZoned } from '../../expression/time/print-zoned.ts';

type Evaluator = (expression: Expression, context: JsonObject) => string | undefined | Failure;

/** Where each part of a job-based user task stands in the job's headers. */
const HEADERS: readonly (readonly [keyof UserTaskDefinition, string, Evaluator])[] = [
  ['assignee', 'io.camunda.zeebe:assignee', nonEmptyText],
  ['candidateGroups', 'io.camunda.zeebe:candidateGroups', textList],
  ['candidateUsers', 'io.camunda.zeebe:candidateUsers', textList],
  ['dueDate', 'io.camunda.zeebe:dueDate', dateTime],
  ['followUpDate', 'io.camunda.zeebe:followUpDate', dateTime],
  ['formKey', 'io.camunda.zeebe:formKey', asWritten],
];

/**
 * Evaluates assignment and schedule of a user task into headers. A date that is null gets no header, an assignee or a
 * list that is null is a failure. The form key is handed on as it is written: Zeebe 8.5 doesn't evaluate it.
 */
export function userTaskHeaders(
  definition: UserTaskDefinition,
  context: JsonObject,
): Record<string, string> | Failure {
  const headers: Record<string, string> = {};
  for (const [part, header, evaluatePart] of HEADERS) {
    const expression = definition[part];
    if (expression === undefined) continue;
    const value = evaluatePart(expression, context);
    if (isFailure(value)) return value;
    if (value !== undefined) headers[header] = value;
  }
  return headers;
}

/** An empty assignee is none. */
function nonEmptyText(expression: Expression, context: JsonObject): string | undefined | Failure {
  const text = evaluateString(expression, context);
  return text === '' ? undefined : text;
}

function optionalText(expression: Expression, context: JsonObject): string | undefined | Failure {
  if (!expression.feel) return expression.text;
  const result = evaluateValue(expression, context);
  if ('failure' in result) return result;
  if (result.value === null) return undefined;
  return typeof result.value === 'string' ? result.value : mismatch(expression, "'STRING'", result, context);
}

function asWritten({ feel, text }: Expression): string {
  return feel ? `=${text}` : text;
}

/** A list becomes a JSON text; a fixed text is a comma-separated list. */
function textList(expression: Expression, context: JsonObject): string | undefined | Failure {
  if (!expression.feel) {
    return JSON.stringify(expression.text.split(',').map((entry) => entry.trim()));
  }
  const result = evaluateValue(expression, context);
  if ('failure' in result) return result;
  if (!Array.isArray(result.value)) return mismatch(expression, "'ARRAY'", result, context);
  if (result.value.every((entry) => typeof entry === 'string')) return JSON.stringify(result.value);
  const message = `Expected result of the expression '${expression.text}' to be 'ARRAY' containing 'STRING' items, but was 'ARRAY' containing at least one non-'STRING' item.`;
  return { failure: 'EXTRACT_VALUE_ERROR', message };
}

/** A date and time, reprinted as Java's ZonedDateTime prints it (`2030-01-01T00:00Z`). */
function dateTime(expression: Expression, context: JsonObject): string | undefined | Failure {
  const text = optionalText(expression, context);
  if (typeof text !== 'string') return text;
  if (text === '') return undefined;
  const parsed = parseDateTime(text);
  if (parsed !== undefined) return printZoned(parsed);
  return {
    failure: 'EXTRACT_VALUE_ERROR',
    message: `Invalid date-time format '${text}' for expression '${expression.text}'.`,
  };
}
