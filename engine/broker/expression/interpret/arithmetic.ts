import {
  add,
  compare,
  decimal,
  divide,
  isDecimal,
  isWhole,
  multiply,
  negate,
  power,
  subtract,
  toInt,
  toNumber,
  ZERO,
  type Decimal,
} from '../decimal/decimal.ts';
import { decimalFromDouble } from '../decimal/text.ts';
import type { ArithmeticOperator } from '../syntax/node.ts';
import { printShort } from '../value/print.ts';
import { daysAndTime, yearsAndMonths } from '../value/temporal.ts';
import { kindOf, type Value } from '../value/value.ts';
import { JavaException, type Run } from './run.ts';
import { plus, minus } from './temporal-arithmetic.ts';

type Operation = (a: Value, b: Value, run: Run) => Value;

/** The operators of sums on values of any type; what doesn't fit together has no value. */
export const ARITHMETIC: Readonly<Record<ArithmeticOperator, Operation>> = {
  '+'(a, b, run) {
    if (isDecimal(a) && isDecimal(b)) return add(a, b);
    if (typeof a === 'string' && typeof b === 'string') return run.text(a + b);
    return plus(a, b) ?? run.wrongType(`Can't add '${printShort(b)}' to '${printShort(a)}'`);
  },
  '-'(a, b, run) {
    if (isDecimal(a) && isDecimal(b)) return subtract(a, b);
    return minus(a, b) ?? run.wrongType(`Can't subtract '${printShort(b)}' from '${printShort(a)}'`);
  },
  '*'(a, b, run) {
    if (isDecimal(a) && isDecimal(b)) return multiply(a, b);
    const product = isDecimal(a) ? times(b, a) : isDecimal(b) ? times(a, b) : undefined;
    return product ?? run.wrongType(`Can't multiply '${printShort(a)}' by '${printShort(b)}'`);
  },
  '/'(a, b, run) {
    return quotient(a, b) ?? run.wrongType(`Can't divide '${printShort(a)}' by '${printShort(b)}'`);
  },
  '**'(a, b, run) {
    if (!isDecimal(a)) return run.expected('number', a);
    if (!isDecimal(b)) return run.expected('number', b);
    return isWhole(b) ? wholePower(a, toInt(b)) : fromDouble(Math.pow(toNumber(a), toNumber(b)));
  },
};

/** `-a` */
export function negated(value: Value, run: Run): Value {
  return isDecimal(value) ? negate(value) : run.expected('number', value);
}

function times(duration: Value, by: Decimal): Value | undefined {
  if (typeof duration !== 'object' || duration === null || !('kind' in duration)) return undefined;
  if (duration.kind === 'years and months duration') return yearsAndMonths(duration.months * toInt(by));
  if (duration.kind === 'days and time duration') return daysAndTime(duration.nanos * BigInt(toInt(by)));
  return undefined;
}

function quotient(a: Value, b: Value): Value | undefined {
  if (isDecimal(b)) return compare(b, ZERO) === 0 ? undefined : divided(a, b);
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return undefined;
  if (kindOf(a) !== kindOf(b) || !('kind' in a) || !('kind' in b)) return undefined;
  if (a.kind === 'years and months duration' && b.kind === a.kind && b.months !== 0) {
    return decimal(BigInt(Math.trunc(a.months / b.months)));
  }
  if (a.kind === 'days and time duration' && b.kind === a.kind && b.nanos !== 0n) {
    const [left, right] = [millis(a.nanos), millis(b.nanos)];
    if (right === 0n) throw new JavaException('java.lang.ArithmeticException: / by zero');
    return decimal(left / right);
  }
  return undefined;
}

function divided(a: Value, by: Decimal): Value | undefined {
  if (isDecimal(a)) return divide(a, by);
  if (typeof a !== 'object' || a === null || !('kind' in a)) return undefined;
  if (a.kind === 'years and months duration') {
    return yearsAndMonths(toInt(divide(decimal(BigInt(a.months)), by)));
  }
  if (a.kind !== 'days and time duration') return undefined;
  return daysAndTime(BigInt(toInt(divide(decimal(millis(a.nanos)), by))) * 1_000_000n);
}

/** Whole milliseconds, towards the past. */
function millis(nanos: bigint): bigint {
  const rest = ((nanos % 1_000_000n) + 1_000_000n) % 1_000_000n;
  return (nanos - rest) / 1_000_000n;
}

function wholePower(base: Decimal, exponent: number): Decimal {
  if (Math.abs(exponent) > 999_999_999)
    throw new JavaException('java.lang.ArithmeticException: Invalid operation');
  if (base.digits === 0n && exponent < 0)
    throw new JavaException('java.lang.ArithmeticException: Division by zero');
  return power(base, exponent);
}

/** A double as Java's `BigDecimal` takes it. */
export function fromDouble(value: number): Decimal {
  if (Number.isFinite(value)) return decimalFromDouble(value);
  const first = Number.isNaN(value) ? 'N' : 'I';
  throw new JavaException(
    `java.lang.NumberFormatException: Character ${first} is neither a decimal digit number, decimal point, nor "e" notation exponential mark.`,
  );
}
