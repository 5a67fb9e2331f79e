import { context, isList, kindOf, type Context, type Value } from '../value/value.ts';
import { builtIn, FunctionFault, variadic, type BuiltIn } from './built-in.ts';

const getEntries = (name: string): BuiltIn =>
  builtIn(name, 'context', ([from]: [Context]) =>
    [...from.entries].map(([key, value]) =>
      context(
        new Map<string, Value>([
          ['key', key],
          ['value', value],
        ]),
      ),
    ),
  );

/** By name, or by a path of names. */
const getValue = (context: string, key: string): BuiltIn =>
  builtIn(
    `${context}, ${key}`,
    'context, string|list',
    ([from, where]: [Context, string | readonly Value[]]) => {
      if (typeof where === 'string') return from.entries.get(where) ?? null;
      let found: Value = where.length === 0 ? null : from;
      for (const name of where) found = (isContext(found) ? found.entries.get(String(name)) : null) ?? null;
      return found;
    },
  );

const put = (key: string): BuiltIn =>
  builtIn(`context, ${key}, value`, 'context, string|list, any', (values: [Context, Value, Value]) => {
    const [into, where, value] = values;
    const path = isList(where) ? where : [where];
    if (path.length === 0) return null;
    if (!path.every((name) => typeof name === 'string'))
      throw new FunctionFault('expected a list of strings');
    return putAt(into, path, value);
  });

function putAt(into: Value | undefined, [name, ...rest]: readonly string[], value: Value): Value {
  const old = isContext(into) ? into : context();
  const entry = rest.length === 0 ? value : putAt(old.entries.get(name as string), rest, value);
  return context(new Map([...old.entries, [name as string, entry]]));
}

function isContext(value: Value | undefined): value is Context {
  return value !== undefined && kindOf(value) === 'context';
}

const merge = variadic('contexts', 'any', ([contexts]: [Value]) => {
  if (!isList(contexts) || !contexts.every(isContext)) return null;
  return context(new Map(contexts.flatMap((one) => [...one.entries])));
});

export const CONTEXT_FUNCTIONS: Readonly<Record<string, readonly BuiltIn[]>> = {
  'get entries': [getEntries('context'), getEntries('m')],
  'get value': [getValue('context', 'key'), getValue('m', 'key'), getValue('context', 'keys')],
  put: [put('key')],
  'context put': [put('key'), put('keys')],
  'put all': [merge],
  'context merge': [merge],
  context: [
    builtIn('entries', 'any', ([entries]: [Value]) => {
      if (!isList(entries)) return null;
      const pairs = entries.map((entry) => {
        const key = isContext(entry) ? entry.entries.get('key') : undefined;
        const value = isContext(entry) ? entry.entries.get('value') : undefined;
        return typeof key === 'string' && value !== undefined ? ([key, value] as const) : undefined;
      });
      return pairs.every((pair) => pair !== undefined) ? context(new Map(pairs)) : null;
    }),
  ],
};
