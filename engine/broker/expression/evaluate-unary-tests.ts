import { unaryTest } from 'feelin';
import type { Evaluation } from './evaluate.ts';
import type { JsonValue } from './json-value.ts';
import { ZEEBE_FUNCTIONS } from './zeebe-functions.ts';

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
  try {
    const { value } = unaryTest(text, { ...ZEEBE_FUNCTIONS, ...context, '?': inputValue }, 'camunda');
    return { ok: true, value };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, failure: `failed to evaluate expression '${text}': ${reason}` };
  }
}
