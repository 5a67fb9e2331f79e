import { decimal, toInt, type Decimal } from '../decimal/decimal.ts';
import { EvaluationError, type Run } from '../interpret/run.ts';
import { equals, holds, isSame } from '../value/compare.ts';
import { printShort } from '../value/print.ts';
import { isList, type FeelFunction, type Value } from '../value/value.ts';
import { builtIn, FunctionFault, variadic, type BuiltIn } from './built-in.ts';

type List = readonly Value[];

/** Where a position counted from 1, or from the end when negative, lies in the list. */
function indexOf(list: List, position: number): number {
  return position > 0 ? position - 1 : list.length + position;
}

function nonZero(position: Decimal, name: string): number {
  const value = toInt(position);
  if (value === 0) throw new FunctionFault(`${name} must be a non-zero number`);
  return value;
}

function slice(list: List, from: number, until: number): List {
  return list.slice(Math.max(from, 0), Math.max(until, 0));
}

function contains(list: List, item: Value, run: Run): boolean {
  run.count(list.length);
  return list.some((one) => equals(one, item) === true);
}

function distinct(list: List, run: Run): List {
  const result: Value[] = [];
  for (const item of list) if (!contains(result, item, run)) result.push(item);
  return result;
}

function flattened(list: List, run: Run): Value[] {
  run.count(list.length);
  return list.flatMap((item) => (isList(item) ? flattened(item, run) : [item]));
}

/** One level of lists taken apart; single values stand for themselves. */
function joined(lists: List, run: Run): List {
  const result = lists.flatMap((one) => (isList(one) ? [...one] : [one]));
  run.count(result.length);
  return result;
}

/** A merge sort: it keeps the order of equals, and how often it asks is bounded whatever the answers are. */
function sorted(list: List, precedes: FeelFunction, run: Run): List {
  if (list.length < 2) return list;
  const middle = list.length >> 1;
  const left = sorted(list.slice(0, middle), precedes, run);
  const right = sorted(list.slice(middle), precedes, run);
  const result: Value[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length) {
    const earlier = asks(precedes, right[r] as Value, left[l] as Value);
    result.push((earlier ? right[r++] : left[l++]) as Value);
  }
  return [...result, ...left.slice(l), ...right.slice(r)];
}

function asks(precedes: FeelFunction, a: Value, b: Value): boolean {
  let answer: Value = null;
  try {
    answer = precedes.invoke([a, b]);
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
  }
  if (typeof answer === 'boolean') return answer;
  throw new FunctionFault(
    `fail to sort list by given precedes function: expected boolean but found '${printShort(answer)}'`,
  );
}

function join(list: List, [delimiter, prefix, suffix]: [Value, Value, Value], run: Run): string {
  if (!list.every((item) => item === null || typeof item === 'string')) {
    throw new FunctionFault(
      `expected a list of strings but found 'List(${list.map(printShort).join(', ')})'`,
    );
  }
  const texts = list.filter((item) => item !== null);
  const size = texts.reduce((sum, text) => sum + text.length + String(delimiter ?? '').length, 0);
  run.count(Math.ceil(size / 16));
  return run.text(`${prefix ?? ''}${texts.join((delimiter ?? '') as string)}${suffix ?? ''}`.toString());
}

export const LIST_FUNCTIONS: Readonly<Record<string, readonly BuiltIn[]>> = {
  'list contains': [
    builtIn('list, element', 'list, any', ([list, item]: [List, Value], run) => {
      run.count(list.length);
      return holds(list, item);
    }),
  ],
  count: [builtIn('list', 'list', ([list]: [List]) => decimal(BigInt(list.length)))],
  sublist: [
    builtIn('list, start', 'list, number', ([list, start]: [List, Decimal]) =>
      slice(list, indexOf(list, nonZero(start, 'start position')), list.length),
    ),
    builtIn('list, start, length', 'list, number, number', (values: [List, Decimal, Decimal]) => {
      const [list, start, length] = values;
      const from = indexOf(list, nonZero(start, 'start position'));
      return slice(list, from, from + toInt(length));
    }),
  ],
  append: [variadic('list, items', 'list, list', ([list, items]: [List, List]) => [...list, ...items])],
  concatenate: [variadic('lists', 'list', ([lists]: [List], run) => joined(lists, run))],
  union: [variadic('lists', 'list', ([lists]: [List], run) => distinct(joined(lists, run), run))],
  'insert before': [
    builtIn('list, position, newItem', 'list, number, any', (values: [List, Decimal, Value]) => {
      const [list, position, item] = values;
      const at = Math.max(indexOf(list, nonZero(position, 'position')), 0);
      return [...list.slice(0, at), item, ...list.slice(at)];
    }),
  ],
  remove: [
    builtIn('list, position', 'list, number', ([list, position]: [List, Decimal]) => {
      const at = indexOf(list, nonZero(position, 'position'));
      return list.filter((_, index) => index !== at);
    }),
  ],
  reverse: [builtIn('list', 'list', ([list]: [List]) => [...list].reverse())],
  'index of': [
    builtIn('list, match', 'list, any', ([list, item]: [List, Value], run) => {
      run.count(list.length);
      return list.flatMap((one, index) => (isSame(one, item) ? [decimal(BigInt(index + 1))] : []));
    }),
  ],
  'distinct values': [builtIn('list', 'list', ([list]: [List], run) => distinct(list, run))],
  'duplicate values': [
    builtIn('list', 'list', ([list]: [List], run) =>
      distinct(list, run).filter((item) => {
        run.count(list.length);
        return list.filter((one) => equals(one, item) === true).length > 1;
      }),
    ),
  ],
  flatten: [builtIn('list', 'list', ([list]: [List], run) => flattened(list, run))],
  sort: [
    builtIn('list, precedes', 'list, function', ([list, precedes]: [List, FeelFunction], run) => {
      if (precedes.parameters.length === 2) return sorted(list, precedes, run);
      throw new FunctionFault(
        `expect boolean function with 2 arguments, but found '${precedes.parameters.length}'`,
      );
    }),
  ],
  'string join': [
    builtIn('list', 'list', ([list]: [List], run) => join(list, [null, null, null], run)),
    builtIn('list, delimiter', 'list, string|null', ([list, delimiter]: [List, Value], run) =>
      join(list, [delimiter, null, null], run),
    ),
    builtIn(
      'list, delimiter, prefix, suffix',
      'list, string|null, string|null, string|null',
      ([list, ...rest]: [List, Value, Value, Value], run) => join(list, rest, run),
    ),
  ],
};
