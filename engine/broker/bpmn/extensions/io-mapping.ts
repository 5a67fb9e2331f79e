import { readExpression } from '../../expression/expression.ts';
import type { Mapping } from '../../process/compiled-element.ts';
import type { Draft } from '../draft.ts';
import { childrenOf, extensionOf, textOf, type ModdleElement } from '../moddle-element.ts';

/** `zeebe:ioMapping`: what goes into an element's own scope and what leaves it. */
export function readIoMapping(element: ModdleElement, draft: Draft): void {
  const mapping = extensionOf(element, 'zeebe:IoMapping');
  if (mapping === undefined) return;
  draft.inputs = childrenOf(mapping, 'inputParameters').map(toMapping);
  draft.outputs = childrenOf(mapping, 'outputParameters').map(toMapping);
}

function toMapping(parameter: ModdleElement): Mapping {
  return {
    source: readExpression(textOf(parameter, 'source') ?? ''),
    target: (textOf(parameter, 'target') ?? '').split('.'),
  };
}
