import { readDate, readDateTime, readDuration, readTime } from '../value/read-temporal.ts';
import type { Value } from '../value/value.ts';
import type { Arguments, Node } from './node.ts';
import { readName } from './read-text.ts';
import { part, type Tree } from './tree.ts';

/** What stands between the brackets of a call, by position or by name. */
export function readArguments(tree: Tree, read: (tree: Tree) => Node): Arguments {
  const named = tree.parts.find(({ name }) => name === 'NamedParameters');
  if (named !== undefined) {
    return {
      names: named.parts.map((one) => readName(part(one, 0).text)),
      values: named.parts.map((one) => read(part(one, 1))),
    };
  }
  const positional = tree.parts.find(({ name }) => name === 'PositionalParameters');
  return { values: positional?.parts.map(read) ?? [] };
}

const READERS: Readonly<Record<string, (text: string) => Value>> = {
  date: readDate,
  time: readTime,
  'date and time': readDateTime,
  duration: readDuration,
};

/** `date("2020-01-01")` with a text as it stands is a literal: a bad one is null without a warning. */
export function readTemporalCall(name: string, given: Arguments): Node | undefined {
  const [first] = given.values;
  if (given.names !== undefined || given.values.length !== 1 || !Object.hasOwn(READERS, name))
    return undefined;
  if (first?.kind !== 'constant' || typeof first.value !== 'string') return undefined;
  return { kind: 'constant', value: READERS[name]?.(first.value) ?? null };
}
