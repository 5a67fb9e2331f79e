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

/** A number of JSON: whole ones as they are, others as the double is written. */
export function decimalFromNumber(value: number): Decimal {
  return Number.isSafeInteger(value) ? { digits: BigInt(value), scale: 0 } : decimalFromDouble(value);
}

/** A finite double as Java writes it, with one digit behind the point at least: 4.0, 0.1, 1.0E+21. */
export function decimalFromDouble(value: number): Decimal {
  const [mantissa = '0', power = '0'] = Math.abs(value).toExponential().split('e');
  const exponent = Number(power);
  const digits = mantissa.replace('.', '');
  const plain = value === 0 || (Math.abs(value) >= 1e-3 && Math.abs(value) < 1e7);
  const places = Math.max(1, digits.length - 1 - (plain ? exponent : 0));
  const scale = plain ? places : places - exponent;
  const unscaled = BigInt(digits) * 10n ** BigInt(scale - (digits.length - 1 - exponent));
  return { digits: value < 0 ? -unscaled : unscaled, scale };
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
