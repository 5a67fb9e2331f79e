import { readExpression } from '../../expression/expression.ts';
import type { Draft } from '../draft.ts';
import { extensionOf, textOf, type ModdleElement } from '../moddle-element.ts';

/** `zeebe:script`: a FEEL expression the broker evaluates itself. */
export function readScript(element: ModdleElement, draft: Draft): void {
  const script = extensionOf(element, 'zeebe:Script');
  if (script === undefined) return;
  draft.script = {
    expression: readExpression(textOf(script, 'expression') ?? ''),
    resultVariable: textOf(script, 'resultVariable') ?? '',
  };
}
