import { readExpression, type Expression } from '../../expression/expression.ts';
import { extensionOf, textOf, type ModdleElement } from '../moddle-element.ts';

/** `zeebe:subscription` of a message: the expression that yields the correlation key. */
export function readCorrelationKey(message: ModdleElement): Expression | undefined {
  const subscription = extensionOf(message, 'zeebe:Subscription');
  const text = subscription === undefined ? undefined : textOf(subscription, 'correlationKey');
  return text === undefined ? undefined : readExpression(text);
}
