import type { Expression } from './expression.ts';
import { librarySyntaxFault } from './library.ts';
import { compileSimple } from './simple/compile.ts';

/** What is wrong with an expression's syntax, for the refusal of a deployment; undefined when it is fine. */
export function syntaxFault(expression: Expression): string | undefined {
  if (!expression.feel || compileSimple(expression.text) !== undefined) return undefined;
  return librarySyntaxFault(expression.text);
}
