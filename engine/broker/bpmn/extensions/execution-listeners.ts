import { readExpression } from '../../expression/expression.ts';
import type { JobDefinition } from '../../process/job-definition.ts';
import type { Draft } from '../draft.ts';
import { childrenOf, extensionOf, textOf, type ModdleElement } from '../moddle-element.ts';

/** `zeebe:executionListeners`: in 8.5 on service tasks only. */
export function readListeners(element: ModdleElement, draft: Draft): void {
  const container = extensionOf(element, 'zeebe:ExecutionListeners');
  const listeners = container === undefined ? [] : childrenOf(container, 'listeners');
  if (listeners.length === 0) return;
  const of = (event: string): JobDefinition[] =>
    listeners
      .filter((listener) => textOf(listener, 'eventType') === event)
      .map((listener) => ({
        type: readExpression(textOf(listener, 'type') ?? ''),
        retries: readExpression(textOf(listener, 'retries') ?? '3'),
        headers: {},
      }));
  draft.listeners = { start: of('start'), end: of('end') };
}
