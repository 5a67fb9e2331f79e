import type { Pattern } from './pattern.ts';

/** Where a pattern was found; groups hold where they start and end, or nothing when they took no part. */
export interface Match {
  start: number;
  end: number;
  groups: readonly ({ start: number; end: number } | undefined)[];
}

/** What one search works on. Every try counts a step, so that a search always ends. */
interface Search {
  text: string;
  count: () => void;
  groups: ({ start: number; end: number } | undefined)[];
}

type Next = (at: number) => boolean;
type Matcher = (search: Search, at: number, next: Next) => boolean;

/** Finds a pattern in a text from a place on, as Java's `Matcher.find` does: by trying and going back. */
export function searcher(
  pattern: Pattern,
): (text: string, from: number, count: () => void) => Match | undefined {
  const matcher = compile(pattern);
  return (text, from, count) => {
    for (let start = from; start <= text.length; start += widthAt(text, start)) {
      const search: Search = { text, count, groups: [] };
      let end = -1;
      const found = matcher(search, start, (at) => {
        end = at;
        return true;
      });
      if (found) return { start, end, groups: search.groups };
    }
    return undefined;
  };
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

type Compilers = { [K in Pattern['kind']]: (pattern: Extract<Pattern, { kind: K }>) => Matcher };

function compile(pattern: Pattern): Matcher {
  const compiler = COMPILERS[pattern.kind] as (pattern: Pattern) => Matcher;
  const matcher = compiler(pattern);
  return (search, at, next) => {
    search.count();
    return matcher(search, at, next);
  };
}

const COMPILERS: Compilers = {
  set:
    ({ has }) =>
    (search, at, next) => {
      const code = search.text.codePointAt(at);
      return code !== undefined && has(code) && next(at + (code > 0xffff ? 2 : 1));
    },
  sequence({ items }) {
    const matchers = items.map(compile);
    const run = (index: number, search: Search, at: number, next: Next): boolean => {
      const matcher = matchers[index];
      return matcher === undefined
        ? next(at)
        : matcher(search, at, (end) => run(index + 1, search, end, next));
    };
    return (search, at, next) => run(0, search, at, next);
  },
  choice({ options }) {
    const matchers = options.map(compile);
    return (search, at, next) => matchers.some((matcher) => matcher(search, at, next));
  },
  group({ index, body }) {
    const matcher = compile(body);
    return (search, at, next) =>
      matcher(search, at, (end) => {
        const before = search.groups[index];
        search.groups[index] = { start: at, end };
        if (next(end)) return true;
        search.groups[index] = before;
        return false;
      });
  },
  repeat(pattern) {
    if (pattern.mode === 'possessive') {
      return compile({ kind: 'atomic', body: { ...pattern, mode: 'greedy' } });
    }
    return pattern.body.kind === 'set' ? repeatSet(pattern.body.has, pattern) : repeatAny(pattern);
  },
  place:
    ({ holds }) =>
    (search, at, next) =>
      holds(search.text, at) && next(at),
  'back reference':
    ({ index, ignoreCase }) =>
    (search, at, next) => {
      const group = search.groups[index];
      if (group === undefined) return false;
      const text = search.text.slice(group.start, group.end);
      const here = search.text.slice(at, at + text.length);
      const same = ignoreCase ? here.toLowerCase() === text.toLowerCase() : here === text;
      return same && next(at + text.length);
    },
  look({ behind, negative, body }) {
    const matcher = compile(body);
    return (search, at, next) => {
      const found = behind ? endsAt(matcher, search, at) : matcher(search, at, () => true);
      return found !== negative && next(at);
    };
  },
  atomic({ body }) {
    const matcher = compile(body);
    return (search, at, next) => {
      let end = -1;
      const found = matcher(search, at, (stop) => {
        end = stop;
        return true;
      });
      return found && next(end);
    };
  },
};

function endsAt(matcher: Matcher, search: Search, at: number): boolean {
  for (let start = at; start >= 0; start--) {
    search.count();
    if (matcher(search, start, (end) => end === at)) return true;
  }
  return false;
}

interface Bounds {
  min: number;
  max: number;
  mode: 'greedy' | 'lazy' | 'possessive';
}

/** One character after the other needs no stack. */
function repeatSet(has: (code: number) => boolean, { min, max, mode }: Bounds): Matcher {
  return (search, at, next) => {
    const ends = [at];
    const more = (): boolean => {
      const last = ends.at(-1) as number;
      const code = search.text.codePointAt(last);
      search.count();
      if (ends.length > max || code === undefined || !has(code)) return false;
      ends.push(last + (code > 0xffff ? 2 : 1));
      return true;
    };
    while (ends.length <= min) if (!more()) return false;
    if (mode === 'lazy') {
      do if (next(ends.at(-1) as number)) return true;
      while (more());
      return false;
    }
    while (more());
    for (; ends.length > min; ends.pop()) {
      search.count();
      if (next(ends.at(-1) as number)) return true;
    }
    return false;
  };
}

function repeatAny({ body, min, max, mode }: Bounds & { body: Pattern }): Matcher {
  const matcher = compile(body);
  const run = (done: number, search: Search, at: number, next: Next): boolean => {
    const again = (): boolean => {
      if (done >= max) return false;
      // A round that takes nothing would go on for ever
      return matcher(search, at, (end) => (end !== at || done < min) && run(done + 1, search, end, next));
    };
    if (done < min) return again();
    return mode === 'lazy' ? next(at) || again() : again() || next(at);
  };
  return (search, at, next) => run(0, search, at, next);
}
