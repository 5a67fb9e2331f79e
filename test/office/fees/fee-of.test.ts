import { describe, expect, it } from 'vitest';
import { feeExemptions, feeOf } from '#engine/office/fees/fee-of.ts';

const name = { vi: 'Phí', en: 'Fee' };

describe('the fee of a request', () => {
  it('is an amount for each copy', () => {
    const rules = [{ code: 'a', name, amount: 8000, perField: 'soLuongBanSao' }];
    expect(feeOf(rules, { soLuongBanSao: 2 })).toBe(16_000);
    expect(feeOf(rules, {})).toBe(0);
  });

  it('adds what is charged once, and reads inner fields', () => {
    const rules = [
      { code: 'a', name, amount: 100_000 },
      { code: 'b', name, amount: 500, perField: 'nha.soTang' },
    ];
    expect(feeOf(rules, { nha: { soTang: 3 } })).toBe(101_500);
  });

  it('is nothing for a kind of owner the law exempts, and says by which rule', () => {
    const exempt = [{ requester: ['organisation' as const], reference: 'Điều 10' }];
    const rules = [
      { code: 'a', name, amount: 8000, perField: 'soLuongBanSao', exempt },
      { code: 'b', name, amount: 500 },
    ];
    expect(feeOf(rules, { soLuongBanSao: 2 }, 'organisation')).toBe(500);
    expect(feeOf(rules, { soLuongBanSao: 2 }, 'child')).toBe(16_500);
    expect(feeExemptions(rules, 'organisation')).toEqual(['Điều 10']);
    expect(feeExemptions(rules, 'person')).toEqual([]);
  });
});
