import { describe, expect, it } from 'vitest';
import * as decimals from '#engine/broker/expression/decimal/decimal.ts';
import { parseDecimal, printDecimal } from '#engine/broker/expression/decimal/text.ts';

const read = (text: string): decimals.Decimal => parseDecimal(text) as decimals.Decimal;

describe('decimal', () => {
  it.each([
    ['0.1', 'add', '0.2', '0.3'],
    ['1.50', 'add', '1', '2.50'],
    ['1.50', 'multiply', '2', '3.00'],
    ['1', 'divide', '3', '0.3333333333333333333333333333333333'],
    ['2', 'divide', '3', '0.6666666666666666666666666666666667'],
    ['100', 'divide', '10', '10'],
    ['1', 'divide', '8', '0.125'],
    ['-7', 'remainder', '3', '-1'],
    ['5', 'subtract', '7.25', '-2.25'],
    ['99999999999999999999999999999999999', 'add', '0', '99999999999999999999999999999999999'],
    ['99999999999999999999999999999999999', 'multiply', '1', '1.000000000000000000000000000000000E+35'],
  ] as const)('%s %s %s is %s', (a, operation, b, expected) => {
    expect(printDecimal(decimals[operation](read(a), read(b)))).toBe(expected);
  });

  it.each([
    ['2.5', 0, 'HALF_EVEN', '2'],
    ['3.5', 0, 'HALF_EVEN', '4'],
    ['-2.5', 0, 'HALF_UP', '-3'],
    ['-2.5', 0, 'HALF_DOWN', '-2'],
    ['1.21', 1, 'UP', '1.3'],
    ['-1.29', 1, 'CEILING', '-1.2'],
    ['-1.21', 1, 'FLOOR', '-1.3'],
    ['125', -1, 'HALF_EVEN', '1.2E+2'],
    ['1', 2, 'DOWN', '1.00'],
  ] as const)('%s to %d places %s is %s', (text, scale, rounding, expected) => {
    expect(printDecimal(decimals.withScale(read(text), scale, rounding))).toBe(expected);
  });

  it.each([
    ['2', 100, '1267650600228229401496703205376'],
    ['2', -1, '0.5'],
    ['10', 40, '1.000000000000000000000000000000000E+40'],
    ['0', 0, '1'],
  ] as const)('%s to the power of %d is %s', (base, exponent, expected) => {
    expect(printDecimal(decimals.power(read(base), exponent))).toBe(expected);
  });

  it('compares without regard to trailing zeros', () => {
    expect(decimals.compare(read('1.0'), read('1'))).toBe(0);
    expect(decimals.compare(read('-1'), read('0.5'))).toBe(-1);
  });

  it.each(['0.0000001', '1E-7'])('prints %s as Java does', (text) => {
    expect(printDecimal(read(text))).toBe('1E-7');
  });

  it.each(['', '.', 'a', '1e', '1e999999999', '--1'])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  it('stops a power that would fill the memory', () => {
    expect(() => decimals.power(read('10'), 999_999_999)).toThrow(RangeError);
  });
});
