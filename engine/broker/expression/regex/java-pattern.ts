import { searcher, type Match } from './matcher.ts';
import { parsePattern } from './parse-pattern.ts';
import { PatternFault } from './pattern.ts';

/** A regular expression with Java's meaning. Searching counts its steps, so that none goes on for ever. */
export interface JavaPattern {
  find: (text: string, from: number, count: () => void) => Match | undefined;
  names: ReadonlyMap<string, number>;
}

const cache = new Map<string, JavaPattern | undefined>();
const CACHE_MAX = 500;

/** Reads a pattern with flags out of `smix` (others mean nothing); undefined for one that Java refuses. */
export function javaPattern(text: string, flags = ''): JavaPattern | undefined {
  const key = `${flags}/${text}`;
  if (cache.has(key)) return cache.get(key);
  if (cache.size >= CACHE_MAX) cache.clear();
  const made = make(text, flags);
  cache.set(key, made);
  return made;
}

function make(text: string, flags: string): JavaPattern | undefined {
  try {
    const { pattern, names } = parsePattern(text, {
      ignoreCase: flags.includes('i'),
      multiline: flags.includes('m'),
      dotAll: flags.includes('s'),
      comments: flags.includes('x'),
    });
    return { find: searcher(pattern), names };
  } catch (error) {
    if (error instanceof PatternFault) return undefined;
    throw error;
  }
}

/** All matches from left to right; an empty one is followed by a step on. */
export function* matches(pattern: JavaPattern, text: string, count: () => void): Generator<Match> {
  for (let from = 0; from <= text.length;) {
    const match = pattern.find(text, from, count);
    if (match === undefined) return;
    yield match;
    from = match.end > match.start ? match.end : match.end + 1;
  }
}

/** `$1`, `${name}` and `\$` filled in; undefined for a replacement that Java refuses. */
export function fillIn(
  replacement: string,
  match: Match,
  names: ReadonlyMap<string, number>,
  text: string,
): string | undefined {
  let result = '';
  const part = /\\([^])|\$(?:(\d)|\{([A-Za-z][A-Za-z0-9]*)\})|([^\\$]+)/y;
  while (part.lastIndex < replacement.length) {
    const found = part.exec(replacement);
    if (found === null) return undefined;
    const [, escaped, digit, name, plain] = found;
    const index = digit === undefined ? (name === undefined ? undefined : names.get(name)) : Number(digit);
    if (plain !== undefined || escaped !== undefined) result += plain ?? escaped;
    else if (index === undefined) return undefined;
    else result += groupText(match, index, text);
  }
  return result;
}

function groupText(match: Match, index: number, text: string): string {
  if (index === 0) return text.slice(match.start, match.end);
  const group = match.groups[index];
  return group === undefined ? '' : text.slice(group.start, group.end);
}
