import { evaluate } from '../../expression/evaluate.ts';
import { readExpression } from '../../expression/expression.ts';
import { syntaxFault } from '../../expression/syntax-fault.ts';
import { typeName } from '../../expression/type-name.ts';
import type { Report } from './check.ts';

/** A process waits for the message or signal that starts it before it has any variables: the name must be constant. */
export function checkConstantName(kind: 'message' | 'signal', name: string, report: Report): void {
  const expression = readExpression(name);
  if (!expression.feel) return;
  const fault = syntaxFault(expression);
  if (fault !== undefined) {
    report(
      `Expected constant expression but found '${name}', which could not be evaluated without context: ${fault}`,
    );
    return;
  }
  const evaluated = evaluate(expression, {});
  const value = evaluated.ok ? evaluated.value : null;
  if (typeof value === 'string') return;
  report(
    `Expected constant expression of type String for ${kind} name '${name}', but was ${typeName(value)}`,
  );
}
