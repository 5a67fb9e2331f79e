import type { Node, OrderOperator } from './node.ts';
import { SyntaxFault } from './syntax-error.ts';
import { part, type Tree } from './tree.ts';

/**
 * `and`, `or`, `in` and tests like `< 5`. The library lets `in` and `<` take in all that follows (`a in [1..3] and b` is
 * `a in ([1..3] and b)` to it); in Zeebe they end before `and` and `or`. So the tree is taken apart and joined anew.
 */
export type Level = 'expression' | 'logical' | 'comparison' | 'sum' | 'value';

/** How the rest of the tree is read. */
export interface Read {
  tree: (tree: Tree, level: Level) => Node;
  range: (tree: Tree) => Extract<Node, { kind: 'range' }>;
}

interface Leaf {
  tree: Tree;
  /** Whether it is a test of its own (`< 5`, `[1..3]`). */
  isTest: boolean;
  read: (level: Level) => Node;
}

type Item = Leaf | 'and' | 'or';

/** Whether a tree is one of those this file reads. */
export function isLogic(tree: Tree): boolean {
  if (tree.name === 'Comparison') return part(tree, 1).name === 'in';
  return (
    tree.name === 'Disjunction' || tree.name === 'Conjunction' || tree.name === 'SimplePositiveUnaryTest'
  );
}

/** The tree's node, and the level of Zeebe's grammar that it is on. */
export function readLogic(tree: Tree, read: Read): { level: Level; node: () => Node } {
  const items = leaves(tree, read);
  return { level: items.length > 1 ? 'logical' : 'comparison', node: () => chain(items, ['or', 'and']) };
}

function chain(items: readonly Item[], [kind, ...tighter]: readonly ('or' | 'and')[]): Node {
  if (kind === undefined) return (items[0] as Leaf).read('comparison');
  const at = items.lastIndexOf(kind);
  if (at < 0) return chain(items, tighter);
  const left = chain(items.slice(0, at), [kind, ...tighter]);
  return { kind, left, right: chain(items.slice(at + 1), tighter) };
}

function leaves(tree: Tree, read: Read): Item[] {
  if (!isLogic(tree)) return [{ tree, isTest: false, read: (level) => read.tree(tree, level) }];
  if (tree.name === 'Disjunction' || tree.name === 'Conjunction') {
    const operator = tree.name === 'Disjunction' ? 'or' : 'and';
    return [...leaves(part(tree, 0), read), operator, ...leaves(part(tree, 2), read)];
  }
  return tree.name === 'Comparison' ? membership(tree, read) : test(tree, read);
}

/** `< 5`, `[1..3]` */
function test(tree: Tree, read: Read): Item[] {
  const first = part(tree, 0);
  if (first.name === 'Interval') {
    return [{ tree, isTest: true, read: () => ({ kind: 'input in range', range: read.range(first) }) }];
  }
  const operator = first.text as OrderOperator;
  if (!/^[<>]=?$/.test(operator)) throw new SyntaxFault(`at ${first.from}`);
  const [operand, ...rest] = leaves(part(tree, 1), read) as [Leaf, ...Item[]];
  const node = (): Node => ({ kind: 'input order', operator, operand: operand.read('sum') });
  return [{ tree, isTest: true, read: node }, ...rest];
}

/** `a in …` */
function membership(tree: Tree, read: Read): Item[] {
  const value = (): Node => read.tree(part(tree, 0), 'sum');
  const first = part(tree, 2);
  if (first.name === '(') {
    const tests = part(tree, 3).parts;
    const node = (): Node => ({
      kind: 'in',
      value: value(),
      test: anyTest(tests.map((one) => readTest(one, read))),
    });
    return [{ tree, isTest: false, read: node }];
  }
  const [leaf, ...rest] = leaves(part(first, 0), read) as [Leaf, ...Item[]];
  return [
    { tree, isTest: false, read: () => ({ kind: 'in', value: value(), test: leafTest(leaf, read) }) },
    ...rest,
  ];
}

function leafTest(leaf: Leaf, read: Read): Node {
  if (leaf.isTest) return leaf.read('comparison');
  // `in (1..5)`, `in (true)`: brackets around one test
  if (leaf.tree.name === 'ParenthesizedExpression') return readTest(part(leaf.tree, 1), read);
  if (leaf.tree.name === 'BooleanLiteral') return { kind: 'input equal', operand: leaf.read('value') };
  return { kind: 'unary test', expression: leaf.read('sum') };
}

/** One of the tests between commas. */
export function readTest(tree: Tree, read: Read): Node {
  const inner = tree.name === 'PositiveUnaryTest' ? part(tree, 0) : tree;
  const items = leaves(inner, read);
  const [leaf] = items as [Leaf];
  // A test of its own ends before `and` and `or`
  if (items.length > 1 && leaf.isTest && tree !== inner) throw new SyntaxFault(`at ${tree.from}`);
  if (items.length === 1 && (leaf.isTest || inner.name === 'BooleanLiteral')) return leafTest(leaf, read);
  return { kind: 'unary test', expression: read.tree(inner, 'expression') };
}

/** Tests of which one has to hold. */
export function anyTest(tests: Node[]): Node {
  return tests.length === 1 ? (tests[0] as Node) : { kind: 'any test', tests };
}
