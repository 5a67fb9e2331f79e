import type { JsonValue } from '../json-value.ts';
import { and, arithmetic, compare, equals, or, property } from './operators.ts';
import { tokenize, type Token } from './tokens.ts';

export type Context = { readonly [name: string]: JsonValue };
export type Evaluator = (context: Context) => JsonValue;

/**
 * Compiles the part of FEEL that conditions and mappings mostly use (literals, paths, comparison, `and`/`or`, sums,
 * `if`) into a closure. Undefined when the text holds more than that: the full evaluator then takes over.
 */
export function compileSimple(text: string): Evaluator | undefined {
  const tokens = tokenize(text);
  if (tokens === undefined || tokens.length === 0 || tokens.length > TOKENS_MAX) return undefined;
  const cursor: Cursor = { tokens, at: 0 };
  const evaluator = parseIf(cursor);
  return cursor.at === tokens.length ? evaluator : undefined;
}

/** Longer texts are the full evaluator's business; so nestings here never end the stack. */
const TOKENS_MAX = 300;

interface Cursor {
  tokens: readonly Token[];
  at: number;
}

/** Words that mean something in FEEL: never the name of a variable here. */
const RESERVED = new Set(
  'if then else and or not true false null for in return some every satisfies between instance of function external date time duration string number list context years months days weeks get is day count min max sum'.split(
    ' ',
  ),
);

function parseIf(cursor: Cursor): Evaluator | undefined {
  if (!takeWord(cursor, 'if')) return parseChain(cursor, OR);
  const condition = parseIf(cursor);
  if (condition === undefined || !takeWord(cursor, 'then')) return undefined;
  const yes = parseIf(cursor);
  if (yes === undefined || !takeWord(cursor, 'else')) return undefined;
  const no = parseIf(cursor);
  if (no === undefined) return undefined;
  return (context) => (condition(context) === true ? yes(context) : no(context));
}

/** Operators of one precedence, from the loosest level to the tightest. */
interface Level {
  next?: Level;
  /** Comparison doesn't chain: `a < b < c` is no FEEL of Zeebe's. */
  chains: boolean;
  operators: Readonly<Record<string, (a: JsonValue, b: JsonValue) => JsonValue>>;
}

const PRODUCT: Level = {
  chains: true,
  // Quotients have more digits than a double: the full evaluator's business
  operators: { '*': (a, b) => arithmetic(a, b, '*') },
};
const SUM: Level = {
  next: PRODUCT,
  chains: true,
  operators: { '+': (a, b) => arithmetic(a, b, '+'), '-': (a, b) => arithmetic(a, b, '-') },
};
const COMPARISON: Level = {
  next: SUM,
  chains: false,
  operators: {
    '=': equals,
    '!=': (a, b) => {
      const same = equals(a, b);
      return same === null ? null : !same;
    },
    '<': (a, b) => compare(a, b, (order) => order < 0),
    '<=': (a, b) => compare(a, b, (order) => order <= 0),
    '>': (a, b) => compare(a, b, (order) => order > 0),
    '>=': (a, b) => compare(a, b, (order) => order >= 0),
  },
};
const AND: Level = { next: COMPARISON, chains: true, operators: { and } };
const OR: Level = { next: AND, chains: true, operators: { or } };

function parseChain(cursor: Cursor, level: Level): Evaluator | undefined {
  const tighter = (): Evaluator | undefined =>
    level.next === undefined ? parsePrimary(cursor) : parseChain(cursor, level.next);
  let left = tighter();
  for (let count = 0; left !== undefined; count++) {
    const token = cursor.tokens[cursor.at];
    const word = token?.kind === 'sign' || token?.kind === 'name' ? token.value : undefined;
    const operator =
      word !== undefined && Object.hasOwn(level.operators, word) ? level.operators[word] : undefined;
    if (operator === undefined) return left;
    if (!level.chains && count > 0) return undefined;
    cursor.at += 1;
    const first: Evaluator = left;
    const right = tighter();
    left = right && ((context) => operator(first(context), right(context)));
  }
  return left;
}

function parsePrimary(cursor: Cursor): Evaluator | undefined {
  const token = cursor.tokens[cursor.at++];
  if (token === undefined) return undefined;
  if (token.kind === 'number' || token.kind === 'string') {
    const { value } = token;
    return () => value;
  }
  if (token.kind === 'sign') {
    if (token.value !== '(') return undefined;
    const inner = parseIf(cursor);
    return takeSign(cursor, ')') && !isSign(cursor, '.') ? inner : undefined;
  }
  return parseName(cursor, token.value);
}

const CONSTANTS: Readonly<Record<string, JsonValue>> = { true: true, false: false, null: null };

function parseName(cursor: Cursor, name: string): Evaluator | undefined {
  if (isSign(cursor, '(')) return undefined;
  if (Object.hasOwn(CONSTANTS, name)) {
    const value = CONSTANTS[name] as JsonValue;
    return () => value;
  }
  if (RESERVED.has(name)) return undefined;
  let evaluator: Evaluator = (context) =>
    Object.hasOwn(context, name) ? (context[name] as JsonValue) : null;
  while (takeSign(cursor, '.')) {
    const part = cursor.tokens[cursor.at++];
    if (part?.kind !== 'name' || RESERVED.has(part.value)) return undefined;
    const of = evaluator;
    evaluator = (context) => property(of(context), part.value);
  }
  return evaluator;
}

function takeWord(cursor: Cursor, word: string): boolean {
  const token = cursor.tokens[cursor.at];
  if (token?.kind !== 'name' || token.value !== word) return false;
  cursor.at += 1;
  return true;
}

function takeSign(cursor: Cursor, sign: string): boolean {
  if (!isSign(cursor, sign)) return false;
  cursor.at += 1;
  return true;
}

function isSign(cursor: Cursor, sign: string): boolean {
  const token = cursor.tokens[cursor.at];
  return token?.kind === 'sign' && token.value === sign;
}
