import type { Expression } from './expression.ts';
import { compileSimple } from './simple/compile.ts';
import { parseFault } from './syntax/parse-fault.ts';
import { parseExpression } from './syntax/parse.ts';

/** What is wrong with an expression's syntax, for the refusal of a deployment; undefined when it is fine. */
export function syntaxFault(expression: Expression): string | undefined {
  if (!expression.feel || compileSimple(expression.text) !== undefined) return undefined;
  if (parseExpression(expression.text) !== undefined) return undefined;
  return parseFault(expression.text, 'expression');
}
