import { childrenOf, type ModdleElement } from '../moddle-element.ts';

/** As many scopes may lie one in another as levels in a document; nobody draws so many. */
const NESTING_MAX = 500;

/** What is said of sub-processes nested so deep that nobody could run them; with a list and not by recursion. */
export function nestingFault(definitions: ModdleElement): string | undefined {
  let level: readonly ModdleElement[] = childrenOf(definitions, 'rootElements');
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > NESTING_MAX + 1)
      return `Expected at most ${NESTING_MAX} sub-processes one in another, but there are more.`;
    level = level.flatMap((element) => childrenOf(element, 'flowElements'));
  }
  return undefined;
}
