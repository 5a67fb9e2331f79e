import {
  add,
  compare,
  decimal,
  divide,
  isDecimal,
  multiply,
  subtract,
  toNumber,
  ZERO,
  type Decimal,
} from '../decimal/decimal.ts';
import { fromDouble } from '../interpret/arithmetic.ts';
import { orderOf } from '../interpret/comparison.ts';
import { JavaException } from '../interpret/run.ts';
import { isOrdered } from '../value/compare.ts';
import { printShort } from '../value/print.ts';
import type { Value } from '../value/value.ts';
import { FunctionFault, variadic, type BuiltIn } from './built-in.ts';

type List = readonly Value[];

/** A function of a list of numbers, given as a list or one by one; null for an empty list. */
const ofNumbers = (calculate: (numbers: readonly Decimal[]) => Value, empty: Value = null): BuiltIn =>
  variadic('list', 'list', ([list]: [List], run) => {
    run.count(list.length);
    const wrong = list.find((item) => !isDecimal(item));
    if (wrong !== undefined) throw new FunctionFault(`expected number but found '${printShort(wrong)}'`);
    return list.length === 0 ? empty : calculate(list as readonly Decimal[]);
  });

const extreme = (sign: number): BuiltIn =>
  variadic('list', 'list', ([list]: [List], run) => {
    run.count(list.length);
    if (list.length === 0) return null;
    if (!isOrdered(list)) throw new FunctionFault(`${printShort(list)} is not comparable`);
    return list.reduce((best, item) => (orderOf(best, item) * sign < 0 ? item : best));
  });

/** `and` and `or` over a list: the decisive value wins over null. */
const logical = (decisive: boolean): BuiltIn =>
  variadic('list', 'list', ([list]: [List]) => {
    let result: boolean | null = !decisive;
    for (const item of list) {
      if (result === decisive) return decisive;
      if (item === decisive) result = decisive;
      else if (typeof item !== 'boolean') result = null;
    }
    return result;
  });

function total(numbers: readonly Decimal[]): Decimal {
  return numbers.reduce(add);
}

function mean(numbers: readonly Decimal[]): Decimal {
  return divide(total(numbers), decimal(BigInt(numbers.length)));
}

function median(numbers: readonly Decimal[]): Decimal {
  const sorted = [...numbers].sort(compare);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] as Decimal;
  if (sorted.length % 2 === 1) return upper;
  return divide(add(sorted[middle - 1] as Decimal, upper), decimal(2n));
}

function standardDeviation(numbers: readonly Decimal[]): Decimal {
  if (numbers.length === 1) throw new JavaException('java.lang.ArithmeticException: Division undefined');
  const middle = mean(numbers);
  const squares = numbers.map((one) => {
    const distance = subtract(one, middle);
    return multiply(distance, distance);
  });
  const sum = squares.reduce(add, ZERO);
  return fromDouble(Math.sqrt(toNumber(divide(sum, decimal(BigInt(numbers.length - 1))))));
}

/** The most frequent numbers, in order. */
function mode(numbers: readonly Decimal[]): readonly Decimal[] {
  const sorted = [...numbers].sort(compare);
  const groups: Decimal[][] = [];
  for (const one of sorted) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && compare(last[0], one) === 0) last.push(one);
    else groups.push([one]);
  }
  const most = groups.reduce((size, group) => Math.max(size, group.length), 0);
  return groups.filter((group) => group.length === most).map((group) => group[0] as Decimal);
}

export const LIST_STATISTICS: Readonly<Record<string, readonly BuiltIn[]>> = {
  min: [extreme(-1)],
  max: [extreme(1)],
  sum: [ofNumbers(total)],
  product: [ofNumbers((numbers) => numbers.reduce(multiply))],
  mean: [ofNumbers(mean)],
  median: [ofNumbers(median)],
  stddev: [ofNumbers(standardDeviation)],
  mode: [ofNumbers(mode, [])],
  and: [logical(false)],
  all: [logical(false)],
  or: [logical(true)],
  any: [logical(true)],
};
