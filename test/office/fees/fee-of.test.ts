import { describe, expect, it } from 'vitest';
import { feeOf } from '#engine/office/fees/fee-of.ts';

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
});
