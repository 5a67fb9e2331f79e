import { readArithmetic } from './arithmetic.ts';
import type { Iterator, Node, OrderOperator } from './node.ts';
import { anyTest, isLogic, readLogic, readTest, type Level, type Read } from './read-logic.ts';
import { readArguments, readTemporalCall } from './read-call.ts';
import { readName, readText } from './read-text.ts';
import { SyntaxFault } from './syntax-error.ts';
import { childNamed, part, type Tree } from './tree.ts';
import { parseDecimal } from '../decimal/text.ts';
import { context } from '../value/value.ts';
import { readTemporal } from '../value/read-temporal.ts';

const LEVELS: readonly Level[] = ['value', 'sum', 'comparison', 'logical', 'expression'];

interface Reader {
  level: Level;
  read: (tree: Tree) => Node;
}

/** Turns the library's tree into nodes; throws a SyntaxFault for what only the library accepts. */
export function readTree(tree: Tree, level: Level = 'expression'): Node {
  if (isLogic(tree)) {
    const logic = readLogic(tree, READ);
    if (LEVELS.indexOf(logic.level) > LEVELS.indexOf(level)) throw new SyntaxFault(`at ${tree.from}`);
    return logic.node();
  }
  const reader = Object.hasOwn(READERS, tree.name) ? READERS[tree.name] : undefined;
  if (reader === undefined || LEVELS.indexOf(reader.level) > LEVELS.indexOf(level)) {
    throw new SyntaxFault(`at ${tree.from}`);
  }
  return reader.read(tree);
}

const READ: Read = { tree: readTree, range: readRange };

const READERS: Readonly<Record<string, Reader>> = {
  Expression: { level: 'expression', read: (tree) => readTree(only(tree)) },
  IfExpression: { level: 'expression', read: readIf },
  ForExpression: { level: 'expression', read: (tree) => ({ kind: 'for', ...readIteration(tree) }) },
  QuantifiedExpression: {
    level: 'expression',
    read: (tree) => ({ kind: part(tree, 0).name === 'some' ? 'some' : 'every', ...readIteration(tree) }),
  },
  Comparison: { level: 'comparison', read: readComparison },
  InstanceOfExpression: { level: 'comparison', read: readInstanceOf },
  ArithmeticExpression: {
    level: 'sum',
    read: (tree) => readArithmetic(tree, (one) => readTree(one, 'value')),
  },
  ParenthesizedExpression: { level: 'value', read: (tree) => readTree(part(tree, 1)) },
  NumericLiteral: { level: 'value', read: readNumber },
  StringLiteral: { level: 'value', read: (tree) => ({ kind: 'constant', value: readText(tree.text) }) },
  BooleanLiteral: { level: 'value', read: (tree) => ({ kind: 'constant', value: tree.text === 'true' }) },
  null: { level: 'value', read: () => ({ kind: 'constant', value: null }) },
  DateTimeLiteral: { level: 'value', read: readAtLiteral },
  '?': { level: 'value', read: () => ({ kind: 'input' }) },
  VariableName: { level: 'value', read: readVariable },
  PathExpression: { level: 'value', read: readPath },
  FilterExpression: {
    level: 'value',
    read: (tree) => ({
      kind: 'filter',
      list: readTree(part(tree, 0), 'value'),
      condition: readTree(part(tree, 2)),
    }),
  },
  FunctionInvocation: { level: 'value', read: readCall },
  FunctionDefinition: { level: 'value', read: readFunction },
  List: {
    level: 'value',
    read: (tree) => ({ kind: 'list', items: operands(tree).map((item) => readTree(item)) }),
  },
  Context: { level: 'value', read: readContext },
};

function only(tree: Tree): Tree {
  if (tree.parts.length !== 1) throw new SyntaxFault(`at ${tree.parts[1]?.from ?? tree.from}`);
  return part(tree, 0);
}

/** The parts that aren't brackets. */
function operands(tree: Tree): Tree[] {
  return tree.parts.filter(({ name }) => !/^[()[\]{}]$/.test(name));
}

function readIf(tree: Tree): Node {
  const [condition, yes, no] = [1, 3, 5].map((index) => readTree(part(tree, index))) as [Node, Node, Node];
  return { kind: 'if', condition, yes, no };
}

function readIteration(tree: Tree): { iterators: Iterator[]; body: Node } {
  return {
    iterators: childNamed(tree, 'InExpressions').parts.map(readIterator),
    body: readTree(part(tree, 3)),
  };
}

function readIterator(tree: Tree): Iterator {
  const name = readName(part(tree, 0).text);
  const source = part(tree, 2);
  if (source.name !== 'IterationContext') return { name, list: readTree(source, 'value') };
  if (source.parts.length === 1) return { name, list: readTree(part(source, 0), 'value') };
  const start = readTree(part(source, 0), 'sum');
  return { name, list: { kind: 'span', start, end: readTree(part(source, 2), 'sum') } };
}

function readComparison(tree: Tree): Node {
  const left = readTree(part(tree, 0), 'sum');
  const operator = part(tree, 1);
  const right = readTree(part(tree, 2), 'sum');
  if (operator.name === 'between') {
    const lower: Node = { kind: 'order', operator: '>=', left, right };
    const end = readTree(part(tree, 4), 'sum');
    return { kind: 'and', left: lower, right: { kind: 'order', operator: '<=', left, right: end } };
  }
  if (operator.text === '=') return { kind: 'equal', left, right };
  if (operator.text === '!=') return { kind: 'not', operand: { kind: 'equal', left, right } };
  return { kind: 'order', operator: operator.text as OrderOperator, left, right };
}

/** What stands in a decision table's cell. */
export function readUnaryTests(tree: Tree): Node {
  const [first] = tree.parts;
  if (first === undefined) throw new SyntaxFault('at 0');
  if (first.name === 'Wildcard') return { kind: 'constant', value: true };
  const tests = anyTest(childNamed(tree, 'PositiveUnaryTests').parts.map((test) => readTest(test, READ)));
  return first.name === 'not' ? { kind: 'not', operand: tests } : tests;
}

function readInstanceOf(tree: Tree): Node {
  return {
    kind: 'instance of',
    value: readTree(part(tree, 0), 'sum'),
    type: part(tree, 3).text.replace(/\s*\.\s*/g, '.'),
  };
}

/** `[1..5)` */
export function readRange(tree: Tree): Extract<Node, { kind: 'range' }> {
  return {
    kind: 'range',
    startClosed: part(tree, 0).text === '[',
    start: readTree(part(tree, 1), 'sum'),
    end: readTree(part(tree, 3), 'sum'),
    endClosed: part(tree, 4).text === ']',
  };
}

function readNumber(tree: Tree): Node {
  const value = parseDecimal(tree.text.replace(/\s+/g, ''));
  if (value === undefined) throw new SyntaxFault(`at ${tree.from}`);
  return { kind: 'constant', value };
}

function readAtLiteral(tree: Tree): Node {
  if (part(tree, 0).name !== 'AtLiteral') throw new SyntaxFault(`at ${tree.from}`);
  return { kind: 'constant', value: readTemporal(readText(part(part(tree, 0), 0).text)) };
}

function readVariable(tree: Tree): Node {
  return { kind: 'variable', name: readName(only(tree).text) };
}

function readPath(tree: Tree): Node {
  const name = part(tree, 2);
  if (name.parts.length > 1) throw new SyntaxFault(`at ${name.from}`);
  return { kind: 'path', value: readTree(part(tree, 0), 'value'), name: readName(name.text) };
}

function readCall(tree: Tree): Node {
  const callee = part(tree, 0);
  const given = readArguments(tree, (one) =>
    one.name === 'SimplePositiveUnaryTest' && one.parts[0]?.name === 'Interval'
      ? readRange(part(one, 0))
      : readTree(one),
  );
  if (callee.name === 'VariableName') {
    const name = readName(only(callee).text);
    return readTemporalCall(name, given) ?? { kind: 'call', name, arguments: given };
  }
  if (callee.name !== 'PathExpression' || !isQualified(callee)) throw new SyntaxFault(`at ${tree.from}`);
  const target = readTree(part(callee, 0), 'value');
  return { kind: 'member call', target, name: readName(part(callee, 2).text), arguments: given };
}

/** Only names joined by points can be called, not what an expression yields. */
function isQualified(tree: Tree): boolean {
  return tree.name === 'VariableName' || (tree.name === 'PathExpression' && isQualified(part(tree, 0)));
}

function readFunction(tree: Tree): Node {
  const formal = tree.parts.find(({ name }) => name === 'FormalParameters');
  return {
    kind: 'function',
    parameters: formal?.parts.map(({ text }) => readName(text)) ?? [],
    body: readTree(part(childNamed(tree, 'FunctionBody'), 0)),
  };
}

function readContext(tree: Tree): Node {
  const entries = operands(tree).map((entry) => {
    const key = part(entry, 0).text.trim();
    const name = key.startsWith('"') ? key.slice(1, -1) : readName(key);
    return { name, value: readTree(part(entry, 1)) };
  });
  return entries.length === 0 ? { kind: 'constant', value: context() } : { kind: 'context', entries };
}
