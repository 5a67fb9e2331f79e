import { decimal, toInt, type Decimal } from '../decimal/decimal.ts';
import { JavaException, type Run } from '../interpret/run.ts';
import { fillIn, javaPattern, matches, type JavaPattern } from '../regex/java-pattern.ts';
import { builtIn, FunctionFault, type BuiltIn } from './built-in.ts';

/** Where a position counted from 1, or from the end, lies in the text. */
function indexOf(text: string, position: Decimal): number {
  const value = toInt(position);
  return value > 0 ? value - 1 : text.length + value;
}

function substring(text: string, from: number, until: number): string {
  if (from >= 0 && from <= until && until <= text.length) return text.slice(from, until);
  throw new JavaException(
    `java.lang.StringIndexOutOfBoundsException: Range [${from}, ${until}) out of bounds for length ${text.length}`,
  );
}

const pair = (second: string, calculate: (text: string, other: string) => string | boolean): BuiltIn =>
  builtIn(`string, ${second}`, 'string, string', ([text, other]: [string, string]) => calculate(text, other));

const single = (calculate: (text: string) => string): BuiltIn =>
  builtIn('string', 'string', ([text]: [string], run) => run.text(calculate(text)));

function pattern(text: string, flags?: string, what = 'Invalid pattern'): JavaPattern {
  const read = javaPattern(text, flags);
  if (read === undefined) throw new FunctionFault(`${what} '${text}'`);
  return read;
}

function replace([text, source, replacement, flags]: [string, string, string, string?], run: Run): string {
  const found = pattern(source, flags);
  let result = '';
  let done = 0;
  for (const match of matches(found, text, () => run.count(1))) {
    const filled = fillIn(replacement, match, found.names, text);
    if (filled === undefined) throw new FunctionFault(`Invalid pattern '${source}'`);
    result = run.text(result + text.slice(done, match.start) + filled);
    done = match.end;
  }
  return run.text(result + text.slice(done));
}

function hasMatch([text, source, flags]: [string, string, string?], run: Run): boolean {
  return pattern(source, flags).find(text, 0, () => run.count(1)) !== undefined;
}

/** As Java splits: an empty match at the start makes no part, an empty rest does. */
function split([text, delimiter]: [string, string], run: Run): string[] {
  const found = pattern(delimiter, undefined, 'Invalid pattern for delimiter');
  const parts: string[] = [];
  let done = 0;
  for (const match of matches(found, text, () => run.count(1))) {
    if (match.end === 0) continue;
    parts.push(text.slice(done, match.start));
    done = match.end;
  }
  return [...parts, text.slice(done)];
}

export const STRING_FUNCTIONS: Readonly<Record<string, readonly BuiltIn[]>> = {
  substring: [
    builtIn('string, start position', 'string, number', ([text, start]: [string, Decimal]) =>
      substring(text, indexOf(text, start), text.length),
    ),
    builtIn(
      'string, start position, length',
      'string, number, number',
      (values: [string, Decimal, Decimal]) => {
        const [text, start, length] = values;
        const from = indexOf(text, start);
        return substring(text, from, Math.min(from + toInt(length), text.length));
      },
    ),
  ],
  'string length': [builtIn('string', 'string', ([text]: [string]) => decimal(BigInt(text.length)))],
  'upper case': [single((text) => text.toUpperCase())],
  'lower case': [single((text) => text.toLowerCase())],
  'substring before': [pair('match', (text, other) => text.slice(0, Math.max(text.indexOf(other), 0)))],
  'substring after': [
    pair('match', (text, other) =>
      text.includes(other) ? text.slice(text.indexOf(other) + other.length) : '',
    ),
  ],
  contains: [pair('match', (text, other) => text.includes(other))],
  'starts with': [pair('match', (text, other) => text.startsWith(other))],
  'ends with': [pair('match', (text, other) => text.endsWith(other))],
  replace: [
    builtIn('input, pattern, replacement', 'string, string, string', replace),
    builtIn('input, pattern, replacement, flags', 'string, string, string, string', replace),
  ],
  matches: [
    builtIn('input, pattern', 'string, string', hasMatch),
    builtIn('input, pattern, flags', 'string, string, string', hasMatch),
  ],
  split: [builtIn('string, delimiter', 'string, string', split)],
  extract: [
    builtIn('input, pattern', 'string, string', ([text, source]: [string, string], run) =>
      [...matches(pattern(source), text, () => run.count(1))].map(({ start, end }) => text.slice(start, end)),
    ),
  ],
};
