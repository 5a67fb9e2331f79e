import { SyntaxFault } from './syntax-error.ts';

/**
 * Names, texts and comments written over with `x` and blanks, character for character. What is left are the words and
 * signs of the language, so that the library's grammar sees a structure and none of its own ideas of names (words with
 * a meaning of their own in names, names with blanks). What a name is follows Zeebe's FEEL: a Java identifier, anything
 * in back-ticks, and blanks inside only where `(` or `:` shows the end.
 */
export function mask(text: string): string {
  if (text.length > LENGTH_MAX || MINUSES.test(text)) throw new SyntaxFault('too long');
  const cursor: Cursor = { text, at: 0, operand: true, sign: '', open: [], masked: '' };
  while (cursor.at < text.length) step(cursor);
  return cursor.masked;
}

/** Longer and deeper than anybody writes; the library would take minutes. */
const LENGTH_MAX = 50_000;
const OPEN_MAX = 150;
const MINUSES = /-(?:\s*-){9}/;

interface Cursor {
  text: string;
  at: number;
  /** Whether an operand can stand here; otherwise an operator can. */
  operand: boolean;
  /** The sign before. */
  sign: string;
  /** Brackets opened and not closed. */
  open: string[];
  masked: string;
}

const IDENTIFIER = String.raw`[\p{L}\p{Nl}\p{Sc}\p{Pc}][\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}\p{Cf}]*`;
const BLANK = /\s+|\/\/[^\n]*|\/\*[^]*?\*\//uy;
const STRING = /"(?:\\[^]|[^"\\])*"/uy;
const NUMBER = new RegExp(String.raw`(?:\d+(?:\.\d+)?|\.\d+)(?!${IDENTIFIER})`, 'uy');
const QUOTED = /`[^`]+`/uy;
const WORD = new RegExp(IDENTIFIER, 'uy');
const SIGN = /\*\*|\.\.|!=|<=|>=|[-+*/=<>()[\]{},:.?@]/uy;

/** A context's key: here even reserved words and digits are names. */
const KEY = /[^\s"{}:,`][^"{}:,`]*(?=:)/uy;

/** Words that can't be (or begin) a name. */
const RESERVED = new Set('null true false function in then else return satisfies and or'.split(' '));
const NOT_RESERVED = `(?!(?:${[...RESERVED].join('|')})(?![\\p{L}\\p{N}_$]))`;
const RUN = new RegExp(`${IDENTIFIER}(?: +${NOT_RESERVED}${IDENTIFIER})*(?=\\s*[(:])`, 'uy');
/** Functions whose names hold reserved words. */
const WORDY_FUNCTION = /(?:date and time|years and months duration|get or else|and|or)(?=\s*\()/uy;
const TYPE = new RegExp(
  `instance\\s+of\\s+(date and time|years and months duration|days and time duration|function|${NOT_RESERVED}${IDENTIFIER}(?:\\.${IDENTIFIER})*)(?!\\s*<)`,
  'uy',
);
const PARAMETERS = new RegExp(
  `function\\s*\\(\\s*((?:(?:${IDENTIFIER}(?: +${IDENTIFIER})*|\`[^\`]+\`)\\s*(?:,\\s*(?!\\)))?)*)\\)`,
  'uy',
);
/** What has to follow for a word to open `if`, `for`, `some` or `every` rather than to be a name. */
const OPENERS: Readonly<Record<string, RegExp>> = {
  if: /\s+[^\s=!*/+),.\]}:]|\s*[("[{]/uy,
  for: /\s+[\p{L}_$`]/uy,
  some: /\s+[\p{L}_$`]/uy,
  every: /\s+[\p{L}_$`]/uy,
};
const OPERATOR_WORDS = new Set('in then else return satisfies and or between'.split(' '));

function step(cursor: Cursor): void {
  if (take(cursor, BLANK, blank) !== undefined) return;
  if (cursor.open.at(-1) === '{' && /[{,]/.test(cursor.sign) && cursor.operand && take(cursor, KEY, cross)) {
    cursor.operand = false;
    return;
  }
  if (take(cursor, STRING, quoted) ?? take(cursor, QUOTED, cross) ?? take(cursor, NUMBER, same)) {
    cursor.operand = false;
    return;
  }
  if (match(cursor, WORD) !== undefined) return word(cursor);
  const sign = take(cursor, SIGN, same);
  if (sign === undefined) throw new SyntaxFault(`at ${cursor.at}`);
  // A bracket that closes an interval opens nothing, but only the grammar can tell
  if (/[([{]/.test(sign) && cursor.open.push(sign) > OPEN_MAX) throw new SyntaxFault(`at ${cursor.at}`);
  if (/[)\]}]/.test(sign)) cursor.open.pop();
  cursor.operand = !/[)\]}?]/.test(sign) || (sign === ']' && cursor.operand && cursor.sign !== '[');
  cursor.sign = sign;
}

function word(cursor: Cursor): void {
  const first = match(cursor, WORD) as string;
  if (cursor.sign === '.' && cursor.masked.trimEnd().endsWith('.')) return property(cursor, first);
  if (!cursor.operand || (OPERATOR_WORDS.has(first) && cursor.sign === '[')) {
    if (match(cursor, TYPE) !== undefined) return type(cursor);
    if (!OPERATOR_WORDS.has(first)) throw new SyntaxFault(`at ${cursor.at}`);
    take(cursor, WORD, same);
    cursor.operand = true;
    return;
  }
  operandWord(cursor, first);
}

function operandWord(cursor: Cursor, first: string): void {
  if (take(cursor, WORDY_FUNCTION, cross) !== undefined) {
    cursor.operand = false;
    return;
  }
  if (/^(?:true|false|null)$/.test(first)) {
    take(cursor, WORD, same);
    cursor.operand = false;
    return;
  }
  if (first === 'function') {
    if (take(cursor, PARAMETERS, parameters) === undefined) throw new SyntaxFault(`at ${cursor.at}`);
    cursor.operand = true;
    return;
  }
  if (RESERVED.has(first)) throw new SyntaxFault(`at ${cursor.at}`);
  if (opens(cursor, first)) {
    take(cursor, WORD, same);
    return;
  }
  if (take(cursor, RUN, cross) === undefined) take(cursor, WORD, cross);
  cursor.operand = false;
}

function opens(cursor: Cursor, first: string): boolean {
  const opener = Object.hasOwn(OPENERS, first) ? OPENERS[first] : undefined;
  if (opener === undefined) return false;
  opener.lastIndex = cursor.at + first.length;
  return opener.test(cursor.text);
}

function property(cursor: Cursor, first: string): void {
  const whole = /time offset(?![\p{L}\p{N}_$])/uy;
  if (take(cursor, whole, cross) === undefined) {
    if (RESERVED.has(first)) throw new SyntaxFault(`at ${cursor.at}`);
    take(cursor, WORD, cross);
  }
  cursor.operand = false;
  cursor.sign = '';
}

function type(cursor: Cursor): void {
  TYPE.lastIndex = cursor.at;
  const found = TYPE.exec(cursor.text);
  const name = found?.[1] ?? '';
  take(cursor, TYPE, (text) => text.slice(0, -name.length) + cross(name));
  cursor.operand = false;
}

function match(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  return pattern.exec(cursor.text)?.[0];
}

function take(cursor: Cursor, pattern: RegExp, write: (text: string) => string): string | undefined {
  const found = match(cursor, pattern);
  if (found === undefined) return undefined;
  cursor.masked += write(found);
  cursor.at += found.length;
  return found;
}

const same = (text: string): string => text;
const cross = (text: string): string => 'x'.repeat(text.length);
const blank = (text: string): string => ' '.repeat(text.length);
const quoted = (text: string): string => `"${'x'.repeat(text.length - 2)}"`;

/** `function (a b, c)`: every name one word. */
function parameters(text: string): string {
  const open = text.indexOf('(') + 1;
  const names = text.slice(open, -1).replace(/[^,\s][^,]*[^,\s]|[^,\s]/gu, cross);
  return `${text.slice(0, open)}${names.replace(/\s/g, ' ')})`;
}
