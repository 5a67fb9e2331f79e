import {
  add,
  compare,
  decimal,
  negate,
  remainder,
  toInt,
  toNumber,
  withScale,
  ZERO,
  SCALE_MAX,
  type Decimal,
  type Rounding,
} from '../decimal/decimal.ts';
import { fromDouble } from '../interpret/arithmetic.ts';
import { JavaException } from '../interpret/run.ts';
import { isDecimal } from '../decimal/decimal.ts';
import { randomNumber } from '../evaluation-time.ts';
import { daysAndTime, yearsAndMonths, type DaysAndTime, type YearsAndMonths } from '../value/temporal.ts';
import type { Value } from '../value/value.ts';
import { builtIn, FunctionFault, type BuiltIn } from './built-in.ts';

const MODES: readonly string[] = [
  'UP',
  'DOWN',
  'CEILING',
  'FLOOR',
  'HALF_UP',
  'HALF_DOWN',
  'HALF_EVEN',
  'UNNECESSARY',
];

function round(value: Decimal, places: Decimal, rounding: Rounding): Decimal {
  const scale = toInt(places);
  if (scale > SCALE_MAX) throw new FunctionFault(`Expected at most ${SCALE_MAX} places, but was ${scale}`);
  return withScale(value, scale < -SCALE_MAX ? -SCALE_MAX : scale, rounding);
}

const rounding = (mode: Rounding, second = 'scale'): BuiltIn =>
  builtIn(`n, ${second}`, 'number, number', ([n, scale]: [Decimal, Decimal]) => round(n, scale, mode));

const whole = (mode: Rounding): BuiltIn => builtIn('n', 'number', ([n]: [Decimal]) => round(n, ZERO, mode));

const double = (calculate: (value: number) => number): BuiltIn =>
  builtIn('number', 'number', ([value]: [Decimal]) => fromDouble(calculate(toNumber(value))));

const TWO = decimal(2n);

const absolute = (name: string): BuiltIn =>
  builtIn(
    name,
    'number|years and months duration|days and time duration',
    ([value]: [Decimal | YearsAndMonths | DaysAndTime]): Value => {
      if (isDecimal(value)) return value.digits < 0n ? negate(value) : value;
      if (value.kind === 'years and months duration') return yearsAndMonths(Math.abs(value.months));
      return daysAndTime(value.nanos < 0n ? -value.nanos : value.nanos);
    },
  );

function modulo(dividend: Decimal, divisor: Decimal): Decimal {
  if (divisor.digits === 0n)
    throw new JavaException(
      `java.lang.ArithmeticException: Division ${dividend.digits === 0n ? 'undefined' : 'by zero'}`,
    );
  return remainder(add(remainder(dividend, divisor), divisor), divisor);
}

export const NUMERIC_FUNCTIONS: Readonly<Record<string, readonly BuiltIn[]>> = {
  decimal: [
    rounding('HALF_EVEN'),
    builtIn('n, scale, mode', 'number, number, string', ([n, scale, mode]: [Decimal, Decimal, string]) => {
      const name = mode.toUpperCase();
      if (!MODES.includes(name)) {
        throw new FunctionFault(
          `Illegal argument '${mode}' for rounding mode. Must be one of: ${MODES.join(', ')}`,
        );
      }
      return round(n, scale, name as Rounding);
    }),
  ],
  floor: [whole('FLOOR'), rounding('FLOOR', 'scala')],
  ceiling: [whole('CEILING'), rounding('CEILING')],
  'round up': [rounding('UP')],
  'round down': [rounding('DOWN')],
  'round half up': [rounding('HALF_UP')],
  'round half down': [rounding('HALF_DOWN', 'scala')],
  abs: [absolute('number'), absolute('n')],
  modulo: [builtIn('dividend, divisor', 'number, number', ([a, b]: [Decimal, Decimal]) => modulo(a, b))],
  sqrt: [
    builtIn('number', 'number', ([value]: [Decimal]) =>
      compare(value, ZERO) < 0 ? null : fromDouble(Math.sqrt(toNumber(value))),
    ),
  ],
  log: [double(Math.log)],
  exp: [double(Math.exp)],
  odd: [
    builtIn('number', 'number', ([value]: [Decimal]) => {
      const rest = remainder(value, TWO);
      return compare(rest.digits < 0n ? negate(rest) : rest, decimal(1n)) === 0;
    }),
  ],
  even: [builtIn('number', 'number', ([value]: [Decimal]) => compare(remainder(value, TWO), ZERO) === 0)],
  'random number': [builtIn('', '', () => fromDouble(randomNumber()))],
};
