import { evaluateFully } from './evaluate-fully.ts';
import type { Expression } from './expression.ts';
import type { JsonValue } from './json-value.ts';
import { parseExpression } from './syntax/parse.ts';

/**
 * What Zeebe adds to the message of an incident when an evaluation gave warnings; empty when it gave none. Evaluates
 * the expression again, so that only failures pay for it.
 */
export function warningsText(
  expression: Expression,
  context: { readonly [name: string]: JsonValue },
): string {
  const node = expression.feel ? parseExpression(expression.text) : undefined;
  if (node === undefined) return '';
  const { warnings } = evaluateFully(node, expression.text, context);
  if (warnings.length === 0) return '';
  const lines = warnings.map(({ type, message }) => `[${type}] ${message}`);
  return ` The evaluation reported the following warnings:\n${lines.join('\n')}`;
}
