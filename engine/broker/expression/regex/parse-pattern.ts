import { readClass, readEscape } from './parse-class.ts';
import { type Flags, type Pattern, PatternFault } from './pattern.ts';
import { ignoringCase, isLineEnd, isWordCharacter } from './sets.ts';

/** The text being read, and how far. */
export interface Source {
  text: string;
  at: number;
  flags: Flags;
  groups: number;
  names: Map<string, number>;
}

/** Nesting and repetition that no pattern of a person reaches. */
const DEPTH_MAX = 100;
const REPEAT_MAX = 1000;
const LENGTH_MAX = 2000;

/** Reads a pattern in Java's syntax; throws a PatternFault for one that Java refuses. */
export function parsePattern(text: string, flags: Flags): { pattern: Pattern; names: Map<string, number> } {
  if (text.length > LENGTH_MAX) throw new PatternFault('too long');
  const source: Source = { text, at: 0, flags: { ...flags }, groups: 0, names: new Map() };
  const pattern = choice(source, 0);
  if (source.at < text.length) throw new PatternFault(`at ${source.at}`);
  return { pattern, names: source.names };
}

function choice(source: Source, depth: number): Pattern {
  if (depth > DEPTH_MAX) throw new PatternFault('too deep');
  const outer = { ...source.flags };
  const options = [sequence(source, depth)];
  while (source.text[source.at] === '|') {
    source.at += 1;
    options.push(sequence(source, depth));
  }
  source.flags = outer;
  return options.length === 1 ? (options[0] as Pattern) : { kind: 'choice', options };
}

function sequence(source: Source, depth: number): Pattern {
  const items: Pattern[] = [];
  for (;;) {
    if (source.flags.comments) skipComments(source);
    const sign = source.text[source.at];
    if (sign === undefined || sign === '|' || sign === ')') return { kind: 'sequence', items };
    const item = atom(source, depth);
    if (item !== undefined) items.push(repeated(source, item));
  }
}

function skipComments(source: Source): void {
  const blank = /(?:\s|#[^\n\r]*)+/y;
  blank.lastIndex = source.at;
  source.at += blank.exec(source.text)?.[0].length ?? 0;
}

function atom(source: Source, depth: number): Pattern | undefined {
  const sign = source.text[source.at] as string;
  if (/[*+?]/.test(sign)) throw new PatternFault(`dangling ${sign}`);
  if (sign === '(') return group(source, depth);
  if (sign === '[') return { kind: 'set', has: readClass(source) };
  if (sign === '\\') return readEscapedPlace(source) ?? set(source, readEscape(source));
  if (sign === '{') throw new PatternFault('illegal repetition');
  const code = source.text.codePointAt(source.at) as number;
  source.at += code > 0xffff ? 2 : 1;
  const { flags } = source;
  if (sign === '.') return { kind: 'set', has: flags.dotAll ? () => true : (one) => !isLineEnd(one) };
  if (sign === '^') return place(flags.multiline ? isLineStart : (_, at) => at === 0);
  if (sign === '$') return place(flags.multiline ? isBeforeLineEnd : isBeforeLastLineEnd);
  return set(source, (one) => one === code);
}

function set(source: Source, has: (code: number) => boolean): Pattern {
  return { kind: 'set', has: source.flags.ignoreCase ? ignoringCase(has) : has };
}

function place(holds: (text: string, at: number) => boolean): Pattern {
  return { kind: 'place', holds };
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || (at < text.length && isLineEnd(text.charCodeAt(at - 1)));
}

function isBeforeLineEnd(text: string, at: number): boolean {
  return at === text.length || isLineEnd(text.charCodeAt(at));
}

function isBeforeLastLineEnd(text: string, at: number): boolean {
  return (
    at === text.length ||
    text.slice(at) === '\r\n' ||
    (at === text.length - 1 && isLineEnd(text.charCodeAt(at)))
  );
}

function isWordEdge(text: string, at: number): boolean {
  const before = at > 0 && isWordCharacter(text.charCodeAt(at - 1));
  return before !== (at < text.length && isWordCharacter(text.charCodeAt(at)));
}

const PLACES: Readonly<Record<string, (text: string, at: number) => boolean>> = {
  A: (_, at) => at === 0,
  z: (text, at) => at === text.length,
  Z: isBeforeLastLineEnd,
  G: (_, at) => at === 0,
  b: isWordEdge,
  B: (text, at) => !isWordEdge(text, at),
};

/** `\b` and its like, references to groups, quoted stretches and line breaks; undefined for other escapes. */
function readEscapedPlace(source: Source): Pattern | undefined {
  const sign = source.text[source.at + 1] ?? '';
  if (Object.hasOwn(PLACES, sign)) {
    source.at += 2;
    return place(PLACES[sign] as (text: string, at: number) => boolean);
  }
  if (sign === 'Q') return quoted(source);
  if (sign === 'R') {
    source.at += 2;
    return { kind: 'choice', options: [literal('\r\n', source), set(source, isLineEnd)] };
  }
  const match = /\\(?:([1-9])|k<([A-Za-z]\w*)>)/y;
  match.lastIndex = source.at;
  const found = match.exec(source.text);
  if (found === null) return undefined;
  source.at += found[0].length;
  const index = found[1] === undefined ? source.names.get(found[2] as string) : Number(found[1]);
  if (index === undefined) throw new PatternFault(`unknown group ${found[2]}`);
  return { kind: 'back reference', index, ignoreCase: source.flags.ignoreCase };
}

function quoted(source: Source): Pattern {
  const end = source.text.indexOf('\\E', source.at);
  const text = source.text.slice(source.at + 2, end < 0 ? undefined : end);
  source.at = end < 0 ? source.text.length : end + 2;
  return literal(text, source);
}

function literal(text: string, source: Source): Pattern {
  const items = [...text].map((one) => set(source, (code) => code === one.codePointAt(0)));
  return { kind: 'sequence', items };
}

const LOOKS: Readonly<Record<string, { behind: boolean; negative: boolean }>> = {
  '?=': { behind: false, negative: false },
  '?!': { behind: false, negative: true },
  '?<=': { behind: true, negative: false },
  '?<!': { behind: true, negative: true },
};

function group(source: Source, depth: number): Pattern | undefined {
  const opening = /\((\?<?[=!]|\?>|\?<([A-Za-z][A-Za-z0-9]*)>|\?([imsxud]*)(?:-([imsxud]+))?([:)])|(?!\?))/y;
  opening.lastIndex = source.at;
  const found = opening.exec(source.text);
  if (found === null) throw new PatternFault(`unknown group at ${source.at}`);
  source.at += found[0].length;
  const [, kind = '', name, on, off, end] = found;
  if (end === ')') {
    setFlags(source, on, off);
    return undefined;
  }
  const isPlain = kind === '' || name !== undefined;
  const index = isPlain ? (source.groups += 1) : 0;
  if (name !== undefined) source.names.set(name, index);
  const outer = { ...source.flags };
  setFlags(source, on, off);
  const body = choice(source, depth + 1);
  source.flags = outer;
  if (source.text[source.at] !== ')') throw new PatternFault('unclosed group');
  source.at += 1;
  const look = Object.hasOwn(LOOKS, kind) ? LOOKS[kind] : undefined;
  if (look !== undefined) return { kind: 'look', ...look, body };
  if (kind === '?>') return { kind: 'atomic', body };
  return isPlain ? { kind: 'group', index, body } : body;
}

const FLAG_NAMES: Readonly<Record<string, keyof Flags>> = {
  i: 'ignoreCase',
  m: 'multiline',
  s: 'dotAll',
  x: 'comments',
};

function setFlags(source: Source, on = '', off = ''): void {
  const flags = { ...source.flags };
  for (const letter of on) if (FLAG_NAMES[letter] !== undefined) flags[FLAG_NAMES[letter]] = true;
  for (const letter of off) if (FLAG_NAMES[letter] !== undefined) flags[FLAG_NAMES[letter]] = false;
  source.flags = flags;
}

function repeated(source: Source, body: Pattern): Pattern {
  if (source.flags.comments) skipComments(source);
  const quantifier = /([*+?]|\{(\d+)(,(\d*))?\})([?+]?)/y;
  quantifier.lastIndex = source.at;
  const found = quantifier.exec(source.text);
  if (found === null) return body;
  source.at += found[0].length;
  const [, sign, low, comma, high, suffix] = found;
  const min = low === undefined ? (sign === '+' ? 1 : 0) : Number(low);
  const most = comma === undefined ? min : high === '' ? Infinity : Number(high);
  const max = low === undefined ? (sign === '?' ? 1 : Infinity) : most;
  if (min > max || min > REPEAT_MAX) throw new PatternFault(`illegal repetition ${found[0]}`);
  const mode = suffix === '?' ? 'lazy' : suffix === '+' ? 'possessive' : 'greedy';
  return repeated(source, { kind: 'repeat', body, min, max, mode });
}
