import { describe, expect, it } from 'vitest';
import { budgetWords, money, slipInstant } from '#engine/office/slips/words.ts';

describe('the words of a slip', () => {
  it('say a moment as paper does', () => {
    expect(slipInstant(new Date('2024-06-12T02:05:59Z'))).toBe('09 giờ 05 phút, Thứ Tư, ngày 12/06/2024');
  });

  it.each([
    [0n, '0 đ'],
    [8000n, '8.000 đ'],
    [1_000_000n, '1.000.000 đ'],
  ])('%s đồng', (amount, text) => expect(money(amount)).toBe(text));

  it('say a term in working time', () => {
    expect(budgetWords({ value: 8, unit: 'workingHours' })).toBe('8 giờ làm việc');
    expect(budgetWords({ value: 1, unit: 'sameDay' })).toContain('trong ngày');
  });
});
