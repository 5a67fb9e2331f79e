import { parseExpression as parseWithLibrary, parseUnaryTests as parseTestsWithLibrary } from 'feelin';
import { mask } from './mask.ts';
import type { Node } from './node.ts';
import { readTree, readUnaryTests } from './read-tree.ts';
import { SyntaxFault } from './syntax-error.ts';
import { copyTree } from './tree.ts';

/** Knows names in back-ticks. */
const DIALECT = 'camunda';

/** Texts come from deployed diagrams, so they are few; the limit keeps a flood of deployments from growing it. */
const CACHE_MAX = 3_000;

/** At the start of a cell `not` is no function. */
function maskTests(text: string): string {
  const masked = mask(text);
  return masked.replace(/^\s*xxx(?=\s*\()/, (start) =>
    /^\s*not\s*\(/.test(text) ? start.replace('xxx', 'not') : start,
  );
}

type Parse = (text: string) => Node | undefined;

/** Reads an expression; undefined for text that Zeebe refuses. */
export const parseExpression: Parse = cached((text) => {
  return readTree(copyTree(parseWithLibrary(mask(text), {}, DIALECT).topNode, text));
});

/** Reads the unary tests of a decision table's cell; undefined for text that Zeebe refuses. */
export const parseUnaryTests: Parse = cached((text) => {
  const masked = maskTests(text);
  const tree = copyTree(parseTestsWithLibrary(masked, {}, DIALECT).topNode, text);
  // `not(1) and 2`: the library takes it for a function after all
  if (/^\s*not/.test(masked) && tree.parts[0]?.name !== 'not') throw new SyntaxFault('at not');
  return readUnaryTests(tree);
});

function cached(parse: (text: string) => Node): Parse {
  const known = new Map<string, Node | undefined>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found;
    if (known.size >= CACHE_MAX) known.clear();
    const node = attempt(parse, text);
    known.set(text, node);
    return node;
  };
}

function attempt(parse: (text: string) => Node, text: string): Node | undefined {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof SyntaxFault) return undefined;
    throw error;
  }
}
