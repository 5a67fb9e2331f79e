import { evaluate as evaluateFeel, parseExpression } from 'feelin';
import type { JsonValue } from './json-value.ts';
import { toJson } from './to-json.ts';
import { ZEEBE_FUNCTIONS } from './zeebe-functions.ts';

/** Knows names in back-ticks, as Zeebe does. */
const DIALECT = 'camunda';

/** The only contact with the FEEL library. */
export function evaluateWithLibrary(
  text: string,
  context: { readonly [name: string]: JsonValue },
): { ok: true; value: JsonValue } | { ok: false; failure: string } {
  try {
    return { ok: true, value: toJson(evaluateFeel(text, { ...ZEEBE_FUNCTIONS, ...context }, DIALECT).value) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, failure: `failed to evaluate expression '${text}': ${reason}` };
  }
}

/** What feel-scala says it could have read on with after a complete expression. */
const EXPECTED = '(binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input)';

/** What is wrong with the text as FEEL; undefined when it can be parsed. */
export function librarySyntaxFault(text: string): string | undefined {
  let at: number | undefined;
  parseExpression(text, { ...ZEEBE_FUNCTIONS }, DIALECT).iterate({
    enter(node) {
      if (node.type.isError) at ??= node.from;
    },
  });
  if (at === undefined) return undefined;
  if (at >= text.length) at = text.search(/[^\s\p{L}\p{N}_"]*\s*$/u);
  const found = text.slice(at, at + 10);
  return `failed to parse expression '${text}': Expected ${EXPECTED}:1:${at + 1}, found "${found}"`;
}
