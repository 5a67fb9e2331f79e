import type { ArithmeticOperator, Node } from './node.ts';
import { SyntaxFault } from './syntax-error.ts';
import type { Tree } from './tree.ts';

type Item = { sign: string } | { operand: Node };

/**
 * Reads sums as Zeebe does, whatever the library's idea of precedence: the minus of a number binds tightest, then `**`,
 * then `*` and `/`, then `+` and `-`, each from left to right.
 */
export function readArithmetic(tree: Tree, readValue: (tree: Tree) => Node): Node {
  const items: Item[] = [];
  flatten(tree, items, readValue);
  const queue = { items, at: 0 };
  const result = chain(queue, LEVELS.length - 1);
  if (queue.at < items.length) throw new SyntaxFault(`at ${tree.from}`);
  return result;
}

function flatten(tree: Tree, items: Item[], readValue: (tree: Tree) => Node): void {
  for (const one of tree.parts) {
    if (one.name === 'ArithOp') items.push({ sign: one.text });
    else if (one.name === 'ArithmeticExpression') flatten(one, items, readValue);
    else if (one.name === 'NumericLiteral' && one.text.startsWith('-')) splitNumber(one, items, readValue);
    else items.push({ operand: readValue(one) });
  }
}

/** The library takes a minus before digits for part of the number. */
function splitNumber(tree: Tree, items: Item[], readValue: (tree: Tree) => Node): void {
  items.push({ sign: '-' }, { operand: readValue({ ...tree, text: tree.text.slice(1), parts: [] }) });
}

const LEVELS: readonly (readonly string[])[] = [['**'], ['*', '/'], ['+', '-']];

interface Queue {
  items: readonly Item[];
  at: number;
}

function chain(queue: Queue, level: number): Node {
  const tighter = (): Node => (level === 0 ? negated(queue) : chain(queue, level - 1));
  let left = tighter();
  for (;;) {
    const item = queue.items[queue.at];
    if (item === undefined || !('sign' in item) || !LEVELS[level]?.includes(item.sign)) return left;
    queue.at += 1;
    left = { kind: 'arithmetic', operator: item.sign as ArithmeticOperator, left, right: tighter() };
  }
}

function negated(queue: Queue): Node {
  const item = queue.items[queue.at++];
  if (item === undefined) throw new SyntaxFault('at the end');
  if ('operand' in item) return item.operand;
  if (item.sign !== '-') throw new SyntaxFault(`at ${item.sign}`);
  const operand = negated(queue);
  // Only a number can have a second minus
  const isDouble = operand.kind === 'negation' && operand.operand.kind !== 'constant';
  if (isDouble) throw new SyntaxFault('at --');
  return { kind: 'negation', operand };
}
