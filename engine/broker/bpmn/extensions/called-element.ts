import { readExpression } from '../../expression/expression.ts';
import type { Draft } from '../draft.ts';
import { extensionOf, textOf, type ModdleElement } from '../moddle-element.ts';

/** `zeebe:calledElement`: the process a call activity calls, by its id; both propagations are on unless switched off. */
export function readCalledElement(element: ModdleElement, draft: Draft): void {
  const called = extensionOf(element, 'zeebe:CalledElement');
  if (called === undefined) return;
  draft.calledElement = {
    processId: readExpression(textOf(called, 'processId') ?? ''),
    propagateAllChildVariables: called['propagateAllChildVariables'] !== false,
    propagateAllParentVariables: called['propagateAllParentVariables'] !== false,
  };
}
