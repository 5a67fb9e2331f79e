import { SCALE_MAX, type Decimal } from './decimal.ts';

const PATTERN = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d{1,9}))?$/;

/** Reads what Java's `BigDecimal` reads; undefined when it is no number, or one of more than 10,000 places. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return undefined;
  const scale = fraction.length - Number(exponent);
  if (Math.abs(scale) > SCALE_MAX || whole.length > SCALE_MAX) return undefined;
  const digits = BigInt(whole + fraction);
  return { digits: sign === '-' ? -digits : digits, scale };
}

/** The number a double is written as: 0.1 is 0.1, not the double's exact value. */
export function decimalFromNumber(value: number): Decimal {
  if (Number.isSafeInteger(value)) return { digits: BigInt(value), scale: 0 };
  return parseDecimal(String(value)) ?? { digits: 0n, scale: 0 };
}

/** As Java prints a `BigDecimal`: 1E-7, 1.2E+5, 0.000001. */
export function printDecimal({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const text = String(digits < 0n ? -digits : digits);
  if (scale === 0) return sign + text;
  const exponent = text.length - scale - 1;
  if (scale > 0 && exponent >= -6) {
    const padded = text.padStart(scale + 1, '0');
    return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
  }
  const mantissa = text.length > 1 ? `${text.slice(0, 1)}.${text.slice(1)}` : text;
  return exponent === 0 ? sign + mantissa : `${sign}${mantissa}E${exponent > 0 ? '+' : ''}${exponent}`;
}
