import { describe, expect, it } from 'vitest';
import { roughSize } from '#engine/broker/runtime/rough-size.ts';

describe('the rough size of a value', () => {
  it('is near its length as JSON', () => {
    const value = { name: 'Nguyễn', list: [1, 2, 3, { deep: true }], text: 'x'.repeat(1_000), none: null };
    const length = JSON.stringify(value).length;
    expect(roughSize(value, 1_000_000)).toBeGreaterThan(length * 0.8);
    expect(roughSize(value, 1_000_000)).toBeLessThan(length * 1.2);
  });

  it('is not counted on far beyond what is too much anyway', () => {
    const value = Array.from({ length: 1_000 }, () => 'x'.repeat(100));
    expect(roughSize(value, 500)).toBeLessThan(10_000);
  });
});
