import type { OrderOperator } from '../syntax/node.ts';
import { equals, isOrdered, order } from '../value/compare.ts';
import { printShort } from '../value/print.ts';
import { kindOf, type Value } from '../value/value.ts';
import { weightOf } from '../value/weight.ts';
import { JavaException, type Run } from './run.ts';

/** Whether an operator holds for an order: negative, zero or positive. */
export const HOLDS: Readonly<Record<OrderOperator, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** `a < b` and its like; null for values that have no order among them. */
export function compared(operator: OrderOperator, a: Value, b: Value, run: Run): boolean | null {
  if (!isOrdered(a) || !isOrdered(b) || kindOf(a) !== kindOf(b)) return incomparable(a, b, run);
  return HOLDS[operator](orderOf(a, b));
}

/** Negative, zero or positive; lists pass for ordered in Zeebe until it orders them. */
export function orderOf(a: Value, b: Value): number {
  const result = order(a, b);
  if (result !== undefined) return result;
  throw new JavaException(
    `java.lang.IllegalArgumentException: ${printShort(a)} can not be compared to ${printShort(b)}`,
  );
}

/** `a = b`; null for values of unlike types. */
export function sameAs(a: Value, b: Value, run: Run): boolean | null {
  run.count(Math.min(weightOf(a), weightOf(b)) / 4);
  return equals(a, b) ?? incomparable(a, b, run);
}

function incomparable(a: Value, b: Value, run: Run): null {
  return run.warn('NOT_COMPARABLE', `Can't compare '${printShort(a)}' with '${printShort(b)}'`);
}
