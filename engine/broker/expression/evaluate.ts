import { evaluateFully } from './evaluate-fully.ts';
import type { Expression } from './expression.ts';
import type { JsonValue } from './json-value.ts';
import { compileSimple, type Evaluator } from './simple/compile.ts';
import { Inexact } from './simple/operators.ts';
import { parseFault } from './syntax/parse-fault.ts';
import { parseExpression } from './syntax/parse.ts';
import { feelOnlyType, type FeelOnlyType } from './value/result-type.ts';
import { toJson } from './value/to-json.ts';

/**
 * A result as JSON, or why there is none. `type` says what a text or null was in FEEL, where JSON doesn't tell: Zeebe
 * takes no date for a text.
 */
export type Evaluation = { ok: true; value: JsonValue; type?: FeelOnlyType } | { ok: false; failure: string };

/**
 * Evaluates an expression over the visible variables. A variable that doesn't exist is null, as in Zeebe. Never
 * throws: what can't be evaluated is a failure with its reason.
 */
export function evaluate(
  expression: Expression,
  context: { readonly [name: string]: JsonValue },
): Evaluation {
  if (!expression.feel) return { ok: true, value: expression.text };
  const simple = simpleForm(expression.text);
  if (simple === null) return evaluateText(expression.text, context);
  try {
    const value = simple(context);
    return { ok: true, value: typeof value === 'number' ? storedNumber(value) : value };
  } catch (error) {
    if (error instanceof Inexact) return evaluateText(expression.text, context);
    throw error;
  }
}

/** A whole number beyond 64 bits keeps its lowest ones. */
function storedNumber(value: number): number {
  if (Math.abs(value) < 2 ** 63 || !Number.isFinite(value)) return value;
  return Number(BigInt.asIntN(64, BigInt(value)));
}

function evaluateText(text: string, context: { readonly [name: string]: JsonValue }): Evaluation {
  const node = parseExpression(text);
  if (node === undefined) return { ok: false, failure: parseFault(text, 'expression') };
  const { value, failure } = evaluateFully(node, text, context);
  if (value === undefined) return { ok: false, failure: failure ?? '' };
  const type = feelOnlyType(value);
  return { ok: true, value: toJson(value), ...(type === undefined ? {} : { type }) };
}

/** Texts come from deployed diagrams, so they are few; the limit keeps a flood of deployments from growing it. */
const CACHE_MAX = 10_000;
const cache = new Map<string, Evaluator | null>();

function simpleForm(text: string): Evaluator | null {
  const known = cache.get(text);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_MAX) cache.clear();
  const compiled = compileSimple(text) ?? null;
  cache.set(text, compiled);
  return compiled;
}
