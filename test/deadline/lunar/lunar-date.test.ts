import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseDate, toDate } from '#engine/deadline/instant.ts';
import { LUNAR_YEARS, dayOfLunarDate, lunarDateOf } from '#engine/deadline/lunar/lunar-date.ts';

const PUBLISHED = parse(readFileSync('test/deadline/lunar/lunar-years.yaml', 'utf8')) as Record<
  string,
  [tet: string, gioTo: string]
>;

/** "10/02" */
function shown(day: number): string {
  return toDate(day).slice(5).split('-').reverse().join('/');
}

describe('the lunar calendar', () => {
  it('has mùng 1 Tết and Giỗ Tổ of every year from 2000 to 2100 on the published days', () => {
    const years = Object.keys(PUBLISHED).map(Number);
    expect([years[0], years.at(-1)]).toEqual([LUNAR_YEARS.first, LUNAR_YEARS.last]);
    const computed = years.map((year) => [
      String(year),
      [shown(dayOfLunarDate({ year, month: 1, day: 1 })), shown(dayOfLunarDate({ year, month: 3, day: 10 }))],
    ]);
    expect(Object.fromEntries(computed)).toEqual(PUBLISHED);
  });

  it.each([
    ['2007, a day before China', '17/02', 2007],
    ['2030, a day before China', '02/02', 2030],
    ['2053, a day before China', '18/02', 2053],
  ])('is reckoned in Vietnam’s time: Tết %s', (_year, tet, year) => {
    expect(shown(dayOfLunarDate({ year, month: 1, day: 1 }))).toBe(tet);
  });

  it.each([
    [2017, 6],
    [2020, 4],
    [2023, 2],
    [2025, 6],
    [2028, 5],
    [2031, 3],
    [2033, 11],
  ])('has in %i the leap month %i and no other', (year, month) => {
    const leap = new Set<string>();
    for (let day = parseDate(`${year}-02-25`); day < parseDate(`${year + 1}-02-25`); day += 1) {
      const at = lunarDateOf(day);
      if (at.leap) leap.add(`${at.year}/${at.month}`);
    }
    expect([...leap]).toEqual([`${year}/${month}`]);
  });

  it('gives every day one date, and that date the day back', () => {
    const days = fc.integer({ min: parseDate('2000-02-05'), max: parseDate('2100-12-31') });
    fc.assert(
      fc.property(days, (day) => {
        const date = lunarDateOf(day);
        expect(dayOfLunarDate(date)).toBe(day);
        expect(date.day).toBeLessThanOrEqual(30);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses a day that a month does not have', () => {
    expect(() => dayOfLunarDate({ year: 2024, month: 1, day: 31 })).toThrow(
      'Expected a day of the lunar year',
    );
    expect(() => dayOfLunarDate({ year: 2024, month: 2, day: 1, leap: true })).toThrow('lunar year 2024');
  });
});
