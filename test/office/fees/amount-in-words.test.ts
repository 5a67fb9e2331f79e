import { describe, expect, it } from 'vitest';
import { amountInWords } from '#engine/office/fees/amount-in-words.ts';

describe('an amount written out', () => {
  it.each([
    [0, 'Không đồng'],
    [8_000, 'Tám nghìn đồng'],
    [16_000, 'Mười sáu nghìn đồng'],
    [21_500, 'Hai mươi mốt nghìn năm trăm đồng'],
    [55_005, 'Năm mươi lăm nghìn không trăm linh năm đồng'],
    [110_000, 'Một trăm mười nghìn đồng'],
    [1_000_000, 'Một triệu đồng'],
    [2_000_010, 'Hai triệu không trăm mười đồng'],
    [
      1_234_567_891,
      'Một tỷ hai trăm ba mươi bốn triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi mốt đồng',
    ],
  ])('%i is %s', (amount, words) => expect(amountInWords(amount)).toBe(words));

  it.each([-1, 1.5, 1e12])('refuses %d', (amount) => expect(() => amountInWords(amount)).toThrow(RangeError));
});
