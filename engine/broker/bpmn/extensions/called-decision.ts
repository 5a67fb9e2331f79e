import { readExpression } from '../../expression/expression.ts';
import type { Draft } from '../draft.ts';
import { extensionOf, textOf, type ModdleElement } from '../moddle-element.ts';

/** `zeebe:calledDecision`: a decision the broker evaluates itself. */
export function readCalledDecision(element: ModdleElement, draft: Draft): void {
  const called = extensionOf(element, 'zeebe:CalledDecision');
  if (called === undefined) return;
  draft.calledDecision = {
    decisionId: readExpression(textOf(called, 'decisionId') ?? ''),
    resultVariable: textOf(called, 'resultVariable') ?? '',
  };
}
