import { PatternFault, type Flags } from './pattern.ts';
import { CLASSES, ignoringCase, property, type Set } from './sets.ts';

interface Source {
  text: string;
  at: number;
  flags: Flags;
}

const CONTROLS: Readonly<Record<string, number>> = { t: 9, n: 10, r: 13, f: 12, a: 7, e: 27, b: 8 };

/** Reads `[…]`, with ranges, negation, unions and `&&`. */
export function readClass(source: Source, depth = 0): Set {
  if (depth > 20) throw new PatternFault('too deep');
  source.at += 1;
  const negated = source.text[source.at] === '^';
  if (negated) source.at += 1;
  const parts: Set[] = [];
  let left: Set | undefined;
  for (let first = true; ; first = false) {
    if (source.flags.comments) skipBlanks(source);
    const sign = source.text[source.at];
    if (sign === undefined) throw new PatternFault('unclosed class');
    if (sign === ']' && !first) break;
    if (source.text.startsWith('&&', source.at)) {
      source.at += 2;
      left = both(left, anyOf(parts.splice(0)));
    } else parts.push(sign === '[' ? readClass(source, depth + 1) : readItem(source));
  }
  source.at += 1;
  const exact = both(left, anyOf(parts));
  const all = source.flags.ignoreCase ? ignoringCase(exact) : exact;
  return negated ? (code) => !all(code) : all;
}

function skipBlanks(source: Source): void {
  while (/\s/.test(source.text[source.at] ?? '')) source.at += 1;
}

function anyOf(parts: readonly Set[]): Set {
  return (code) => parts.some((part) => part(code));
}

function both(left: Set | undefined, right: Set): Set {
  return left === undefined ? right : (code) => left(code) && right(code);
}

function readItem(source: Source): Set {
  const start = readSingle(source);
  if (typeof start === 'function') return start;
  const next = source.text[source.at + 1];
  if (source.text[source.at] !== '-' || next === undefined || next === ']' || next === '[') {
    return (code) => code === start;
  }
  source.at += 1;
  const end = readSingle(source);
  if (typeof end === 'function' || end < start) throw new PatternFault('illegal range');
  return (code) => code >= start && code <= end;
}

function readSingle(source: Source): number | Set {
  if (source.text[source.at] === '\\') return readEscapeOrCode(source);
  const code = source.text.codePointAt(source.at) as number;
  source.at += code > 0xffff ? 2 : 1;
  return code;
}

/** Reads `\d`, `\.`, `\p{L}`, `\u00e9` and so on. */
export function readEscape(source: Source): Set {
  const read = readEscapeOrCode(source);
  return typeof read === 'function' ? read : (code) => code === read;
}

function readEscapeOrCode(source: Source): number | Set {
  const escape =
    /\\(?:([dDwWsShHvV])|([pP])(?:\{\^?([\w= ]+)\}|([A-Z]))|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|x\{([0-9a-fA-F]{1,6})\}|0([0-3]?[0-7]{1,2})|([tnrfaeb])|c(.)|([^A-Za-z0-9]))/uy;
  escape.lastIndex = source.at;
  const found = escape.exec(source.text);
  if (found === null) throw new PatternFault(`illegal escape at ${source.at}`);
  source.at += found[0].length;
  const [, letter, p, long, short, unicode, hex, longHex, octal, control, controlled, plain] = found;
  if (letter !== undefined) return CLASSES[letter] as Set;
  if (p !== undefined) {
    const has = property(long ?? (short as string));
    if (has === undefined) throw new PatternFault(`unknown property ${long}`);
    return p === 'P' ? (code) => !has(code) : has;
  }
  const digits = unicode ?? hex ?? longHex;
  if (digits !== undefined) return Number.parseInt(digits, 16);
  if (octal !== undefined) return Number.parseInt(octal, 8);
  if (control !== undefined) return CONTROLS[control] as number;
  if (controlled !== undefined) return controlled.charCodeAt(0) ^ 64;
  return (plain as string).codePointAt(0) as number;
}
