import { describe, expect, it } from 'vitest';
import { lawValueWords, type LawValue } from '../../admin/law/law-value.ts';
import { en } from '../../admin/i18n/en/index.ts';
import { vi } from '../../admin/i18n/vi/index.ts';
import { loadLaw } from '#engine/office/law/load-law.ts';

const law = await loadLaw('definitions');

/** The text under a key with its values; a key nobody wrote a text for stays a key. */
function translator(texts: object): (key: string, values?: object) => string {
  return (key, values = {}) => {
    const text = key
      .split('.')
      .reduce<unknown>((tree, part) => (tree as Record<string, unknown>)?.[part], texts);
    return typeof text === 'string'
      ? text.replace(/%\{(\w+)\}/g, (_, name: string) => String((values as Record<string, unknown>)[name]))
      : key;
  };
}

const valuesOf = (name: string): LawValue[] =>
  (law.get(name) ?? []).map((dated) => ({
    ...dated,
    now: false,
    value: dated.value as Record<string, unknown>,
  }));

describe('a value of the law in words', () => {
  it('is written for everything the law says, in both languages', () => {
    for (const texts of [vi, en]) {
      const t = translator(texts);
      const words = [...law.keys()].flatMap((name) =>
        valuesOf(name).flatMap((value) => lawValueWords(value, t)),
      );
      expect(words.length).toBeGreaterThan(20);
      expect(words.filter((one) => one.startsWith('law.') || one.includes('undefined'))).toEqual([]);
    }
  });

  it('tells a term, a rule and what is not set', () => {
    const t = translator(vi);
    expect(lawValueWords(valuesOf('ho-tich/ban-sao-trich-luc')[0]!, t)).toEqual(['Trong ngày làm việc']);
    expect(lawValueWords(valuesOf('one-stop/supplement')[0]!, t)).toEqual([
      'Thời hạn tính lại từ đầu sau khi bổ sung đủ',
      'Không ấn định thời hạn bổ sung',
      'Hết hạn bổ sung: hỏi người thụ lý',
      'Số lần yêu cầu bổ sung tối đa: 1',
    ]);
    expect(lawValueWords(valuesOf('one-stop/apology')[0]!, t)[0]).toContain('80 %');
  });
});
