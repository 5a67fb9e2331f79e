/**
 * A decimal number as Java's `BigDecimal` keeps it: digits and scale, so that 1.50 stays 1.50. Arithmetic rounds to
 * 34 digits (IEEE 754 decimal128, half even), as Zeebe's FEEL does.
 */
export interface Decimal {
  readonly digits: bigint;
  /** Digits behind the point; negative for trailing zeros that aren't kept. The value is digits × 10^-scale. */
  readonly scale: number;
}

/** Java's rounding modes. */
export type Rounding = 'UP' | 'DOWN' | 'CEILING' | 'FLOOR' | 'HALF_UP' | 'HALF_DOWN' | 'HALF_EVEN';

/** Digits of decimal128. */
const PRECISION = 34;

/** Far above what arithmetic yields; a text or a power beyond it is refused instead of filling the memory. */
export const SCALE_MAX = 10_000;

/** 0 */
export const ZERO: Decimal = { digits: 0n, scale: 0 };

/** digits × 10^-scale */
export function decimal(digits: bigint, scale = 0): Decimal {
  return { digits, scale };
}

/** Tells a decimal from the other values of FEEL. */
export function isDecimal(value: unknown): value is Decimal {
  return typeof value === 'object' && value !== null && typeof (value as Decimal).digits === 'bigint';
}

/** a + b, exactly */
export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: unscaled(a, scale) + unscaled(b, scale), scale };
}

/** -a */
export function negate(a: Decimal): Decimal {
  return { digits: -a.digits, scale: a.scale };
}

/** a - b, exactly */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

/** a × b, to 34 digits */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return rounded({ digits: a.digits * b.digits, scale: a.scale + b.scale });
}

/** Throws on a zero divisor: whoever divides asks first. An exact quotient keeps the scale of `a` less that of `b`. */
export function divide(a: Decimal, b: Decimal): Decimal {
  if (b.digits === 0n) throw new RangeError('Expected a divisor other than 0');
  const preferred = a.scale - b.scale;
  if (a.digits === 0n) return { digits: 0n, scale: preferred };
  const shift = PRECISION + 3 + digitCount(b.digits) - digitCount(a.digits);
  const places = Math.max(shift, 0);
  const numerator = a.digits * tenTo(places);
  const quotient = numerator / b.digits;
  const exact = quotient * b.digits === numerator;
  if (exact) return stripped(rounded({ digits: quotient, scale: preferred + places }), preferred);
  // A last digit that only says "a bit more" keeps the rounding honest
  const sticky = quotient * 10n + (numerator < 0n !== b.digits < 0n ? -1n : 1n);
  return rounded({ digits: sticky, scale: preferred + places + 1 });
}

/** Takes the sign of `a`, as Java's `remainder`. */
export function remainder(a: Decimal, b: Decimal): Decimal {
  if (b.digits === 0n) throw new RangeError('Expected a divisor other than 0');
  const scale = Math.max(a.scale, b.scale);
  return { digits: unscaled(a, scale) % unscaled(b, scale), scale };
}

/** To the power of a whole number between -999,999,999 and 999,999,999; 34 digits are carried through. */
export function power(base: Decimal, exponent: number): Decimal {
  if (exponent === 0) return { digits: 1n, scale: 0 };
  let result: Decimal = { digits: 1n, scale: 0 };
  let factor = base;
  for (let rest = Math.abs(exponent); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = rounded(multiplied(result, factor), PRECISION + 8);
    if (rest > 1) factor = rounded(multiplied(factor, factor), PRECISION + 8);
    if (Math.abs(result.scale) > SCALE_MAX || Math.abs(factor.scale) > SCALE_MAX) {
      throw new RangeError('Overflow');
    }
  }
  return exponent < 0 ? divide({ digits: 1n, scale: 0 }, result) : rounded(result);
}

function multiplied(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

/** Negative, zero or positive, whatever the scales: 1.0 and 1 are the same. */
export function compare(a: Decimal, b: Decimal): number {
  if (a.scale === b.scale) return sign(a.digits - b.digits);
  const scale = Math.max(a.scale, b.scale);
  return sign(unscaled(a, scale) - unscaled(b, scale));
}

function sign(digits: bigint): number {
  return digits < 0n ? -1 : digits > 0n ? 1 : 0;
}

/** Whether nothing but zeros stands behind the point. */
export function isWhole(a: Decimal): boolean {
  return a.scale <= 0 || a.digits % tenTo(a.scale) === 0n;
}

/** The whole part, towards zero. */
export function toBigInt(a: Decimal): bigint {
  return a.scale <= 0 ? a.digits * tenTo(-a.scale) : a.digits / tenTo(a.scale);
}

/** As Java's `intValue`: the lowest 32 bits of the whole part. */
export function toInt(a: Decimal): number {
  return Number(BigInt.asIntN(32, toBigInt(a)));
}

/** The nearest double. */
export function toNumber(a: Decimal): number {
  return Number(`${a.digits}e${-a.scale}`);
}

/** With exactly so many places behind the point. */
export function withScale(a: Decimal, scale: number, rounding: Rounding): Decimal {
  if (scale >= a.scale) return { digits: unscaled(a, scale), scale };
  return { digits: dividedByTenTo(a.digits, a.scale - scale, rounding), scale };
}

/** Rounds to so many digits when there are more. */
function rounded(a: Decimal, precision = PRECISION): Decimal {
  const excess = digitCount(a.digits) - precision;
  if (excess <= 0) return a;
  const result = { digits: dividedByTenTo(a.digits, excess, 'HALF_EVEN'), scale: a.scale - excess };
  return digitCount(result.digits) > precision ? rounded(result, precision) : result;
}

/** Without trailing zeros, but never below the scale. */
function stripped(a: Decimal, scale: number): Decimal {
  let { digits, scale: current } = a;
  while (current > scale && digits % 10n === 0n) {
    digits /= 10n;
    current -= 1;
  }
  return { digits, scale: current };
}

function unscaled(a: Decimal, scale: number): bigint {
  return a.digits * tenTo(scale - a.scale);
}

function tenTo(exponent: number): bigint {
  if (exponent > 2 * SCALE_MAX) throw new RangeError('Overflow');
  return 10n ** BigInt(exponent);
}

function digitCount(digits: bigint): number {
  return digits === 0n ? 1 : String(digits < 0n ? -digits : digits).length;
}

function dividedByTenTo(digits: bigint, places: number, rounding: Rounding): bigint {
  const divisor = tenTo(places);
  const quotient = digits / divisor;
  const rest = digits % divisor;
  if (rest === 0n) return quotient;
  const away = quotient + (digits < 0n ? -1n : 1n);
  const half = compareHalf(rest < 0n ? -rest : rest, divisor);
  return AWAY_FROM_ZERO[rounding](half, digits < 0n, quotient) ? away : quotient;
}

function compareHalf(rest: bigint, divisor: bigint): number {
  return sign(rest * 2n - divisor);
}

/** Whether to go to the neighbour further from zero, given how the rest compares with a half. */
const AWAY_FROM_ZERO: Record<Rounding, (half: number, negative: boolean, quotient: bigint) => boolean> = {
  UP: () => true,
  DOWN: () => false,
  CEILING: (_, negative) => !negative,
  FLOOR: (_, negative) => negative,
  HALF_UP: (half) => half >= 0,
  HALF_DOWN: (half) => half > 0,
  HALF_EVEN: (half, _, quotient) => half > 0 || (half === 0 && quotient % 2n !== 0n),
};
