import type { Evaluation } from './evaluate.ts';
import { evaluateFully } from './evaluate-fully.ts';
import type { JsonValue } from './json-value.ts';
import { parseFault } from './syntax/parse-fault.ts';
import { parseUnaryTests } from './syntax/parse.ts';

/**
 * Whether an input value meets the unary tests of a decision table's cell (`< 5`, `[1..10]`, `"a", "b"`, `not(1)`,
 * `? > 3`, `-`). An empty cell is met by everything. The value is true, false, or null where Zeebe answers null.
 */
export function evaluateUnaryTests(
  text: string,
  inputValue: JsonValue,
  context: { readonly [name: string]: JsonValue },
): Evaluation {
  if (text.trim() === '') return { ok: true, value: true };
  const node = parseUnaryTests(text);
  if (node === undefined) return { ok: false, failure: parseFault(text, 'unary tests') };
  const { value, failure } = evaluateFully(node, text, context, { value: inputValue });
  if (value === undefined) return { ok: false, failure: failure ?? '' };
  return { ok: true, value: typeof value === 'boolean' ? value : null };
}
