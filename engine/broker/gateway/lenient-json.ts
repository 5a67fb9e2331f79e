import type { Json, JsonObject } from '../records/json.ts';

/** Bounds what one request costs; a document this deep is refused anyway. */
const levelsMax = 100_000;

/** What came of reading: a value, or the place where the text stops being JSON. */
export type JsonReading = { value: Json } | { fault: { line: number; column: number } };

/**
 * Reads JSON as forgivingly as Zeebe's gateway (measured on 8.0.0): quotes may be single, a byte order mark may lead, and
 * what follows the value is ignored. Only for texts that JSON.parse refuses: it is slower. Keeps its own stack, so that
 * no depth exhausts the machine's.
 */
export function readLenientJson(text: string): JsonReading {
  const scan: Scan = { text, at: text.startsWith('\ufeff') ? 1 : 0 };
  try {
    return { value: readTree(scan) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { fault: place(text, error.consumed) };
  }
}

interface Scan {
  text: string;
  at: number;
}

/** Reading stopped; so many characters had been consumed, the offending one included. */
class Fault extends Error {
  readonly consumed: number;

  constructor(consumed: number) {
    super('not JSON');
    this.consumed = consumed;
  }
}

/** A container that is open, and in an object the name whose value comes next. */
type Open = { list: Json[] } | { object: JsonObject; name: string };

function readTree(scan: Scan): Json {
  const open: Open[] = [];
  for (;;) {
    const begun = readStart(scan, open);
    if (begun === undefined) continue;
    let value = begun;
    for (;;) {
      const into = open.at(-1);
      if (into === undefined) return value;
      put(into, value);
      if (next(scan) === ',') {
        scan.at += 1;
        if ('object' in into) into.name = readName(scan);
        break;
      }
      expect(scan, 'list' in into ? ']' : '}');
      value = closed(into);
      open.pop();
    }
  }
}

/** A whole value, or undefined when a container was opened that wants a first member. */
function readStart(scan: Scan, open: Open[]): Json | undefined {
  const first = next(scan);
  if (first === '"' || first === "'") return readString(scan);
  if (first === '-' || (first >= '0' && first <= '9')) return readNumber(scan);
  if (first !== '[' && first !== '{') return readWord(scan);
  scan.at += 1;
  const close = first === '[' ? ']' : '}';
  if (next(scan) === close) {
    scan.at += 1;
    return first === '[' ? [] : {};
  }
  if (open.length === levelsMax) throw new Fault(scan.at);
  open.push(first === '[' ? { list: [] } : { object: {}, name: readName(scan) });
  return undefined;
}

function put(into: Open, value: Json): void {
  if ('list' in into) into.list.push(value);
  else {
    Object.defineProperty(into.object, into.name, {
      ...{ value, enumerable: true, configurable: true, writable: true },
    });
  }
}

function closed(container: Open): Json {
  return 'list' in container ? container.list : container.object;
}

function readName(scan: Scan): string {
  const quote = next(scan);
  if (quote !== '"' && quote !== "'") throw new Fault(scan.at + 1);
  const name = readString(scan);
  expect(scan, ':');
  return name;
}

function readString(scan: Scan): string {
  const quote = scan.text[scan.at];
  const begin = scan.at + 1;
  for (let at = begin; at < scan.text.length; at += 1) {
    const char = scan.text.charAt(at);
    if (char < ' ') throw new Fault(at + 1);
    if (char === '\\') {
      const escape = /^(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(scan.text.slice(at + 1, at + 6));
      if (!escape)
        throw new Fault(at + 2 + (/^u[\da-fA-F]*/.exec(scan.text.slice(at + 1, at + 6))?.[0].length ?? 0));
      at += escape[0].length;
    } else if (char === quote) {
      scan.at = at + 1;
      const inside = scan.text.slice(begin, at);
      return JSON.parse(`"${quote === '"' ? inside : inside.replaceAll('"', '\\"')}"`) as string;
    }
  }
  throw new Fault(scan.text.length);
}

function readNumber(scan: Scan): number {
  const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  number.lastIndex = scan.at;
  const found = number.exec(scan.text);
  if (!found) throw new Fault(scan.at + 2);
  if (/^-?0$/.test(found[0]) && /\d/.test(scan.text.charAt(number.lastIndex)))
    throw new Fault(number.lastIndex);
  scan.at = number.lastIndex;
  const unfinished = /^(?:\.|[eE][+-]?)/.exec(scan.text.slice(scan.at, scan.at + 2))?.[0];
  if (unfinished) throw new Fault(scan.at + unfinished.length + 1);
  return Number(found[0]);
}

const words = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function readWord(scan: Scan): Json {
  const word = /[\w$]*/y;
  word.lastIndex = scan.at;
  const found = word.exec(scan.text)?.[0] ?? '';
  const value = words.get(found);
  if (value === undefined) throw new Fault(found === 'NaN' ? scan.at + 3 : scan.at + found.length + 1);
  scan.at += found.length;
  return value;
}

/** The next character that isn't white space, not consumed. */
function next(scan: Scan): string {
  while (isSpace(scan.text.charCodeAt(scan.at))) scan.at += 1;
  if (scan.at >= scan.text.length) throw new Fault(scan.text.length);
  return scan.text.charAt(scan.at);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function expect(scan: Scan, char: string): void {
  if (next(scan) !== char) throw new Fault(scan.at + 1);
  scan.at += 1;
}

/** Lines from 1; the column is that behind the last byte consumed, even when that is a line's end. */
function place(text: string, consumed: number): { line: number; column: number } {
  const lines = text.slice(0, consumed - 1).split('\n');
  const last = (lines.at(-1) ?? '') + text.slice(consumed - 1, consumed);
  return { line: lines.length, column: Buffer.byteLength(last) + 1 };
}
