import { readExpression } from '../../expression/expression.ts';
import type { Mapping } from '../../process/compiled-element.ts';
import type { Draft } from '../draft.ts';
import { childrenOf, extensionOf, textOf, type ModdleElement } from '../moddle-element.ts';

/** `zeebe:ioMapping`: what goes into an element's own scope and what leaves it. */
export function readIoMapping(element: ModdleElement, draft: Draft): void {
  const mapping = extensionOf(element, 'zeebe:IoMapping');
  if (mapping === undefined) return;
  draft.inputs = inEffect(childrenOf(mapping, 'inputParameters').map(toMapping));
  draft.outputs = inEffect(childrenOf(mapping, 'outputParameters').map(toMapping));
}

function toMapping(parameter: ModdleElement): Mapping {
  return {
    source: readExpression(textOf(parameter, 'source') ?? ''),
    target: (textOf(parameter, 'target') ?? '').split('.'),
  };
}

/**
 * The mappings as the one context Zeebe makes of them: a name keeps its first place; a plain target takes the place of all
 * before it of its name, a nested one that of a plain one, and nested ones stand together (measured on 8.5.25).
 */
function inEffect(mappings: Mapping[]): Mapping[] {
  const byName = new Map<string, Mapping[]>();
  for (const mapping of mappings) {
    const name = mapping.target[0] as string;
    const before = byName.get(name);
    if (mapping.target.length > 1 && before?.every(({ target }) => target.length > 1)) before.push(mapping);
    else byName.set(name, [mapping]);
  }
  return [...byName.values()].flat();
}
