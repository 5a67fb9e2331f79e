import { evaluate as evaluateFeel, parseExpression, SyntaxError as FeelSyntaxError } from 'feelin';
import type { JsonValue } from './json-value.ts';
import { toJson } from './to-json.ts';

/** The only contact with the FEEL library. */
export function evaluateWithLibrary(
  text: string,
  context: { readonly [name: string]: JsonValue },
): { ok: true; value: JsonValue } | { ok: false; failure: string } {
  try {
    return { ok: true, value: toJson(evaluateFeel(text, { ...context }).value) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, failure: `failed to evaluate expression '${text}': ${reason}` };
  }
}

/** What is wrong with the text as FEEL; undefined when it can be parsed. */
export function librarySyntaxFault(text: string): string | undefined {
  try {
    let fault: string | undefined;
    parseExpression(text, {}, undefined).iterate({
      enter(node) {
        if (node.type.isError) fault ??= text.slice(node.from, node.to + 10);
      },
    });
    return fault === undefined ? undefined : `failed to parse expression '${text}': unexpected "${fault}"`;
  } catch (error) {
    if (error instanceof FeelSyntaxError) return `failed to parse expression '${text}': ${error.message}`;
    throw error;
  }
}
