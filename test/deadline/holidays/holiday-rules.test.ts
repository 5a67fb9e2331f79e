import { describe, expect, it } from 'vitest';
import type { CalendarYear } from '#engine/deadline/calendar-data.ts';
import { compareYears } from '#engine/deadline/holidays/compare-years.ts';
import { provisionalYear, withProvisionalYears } from '#engine/deadline/holidays/provisional-year.ts';
import { parseDate, weekdayOf } from '#engine/deadline/instant.ts';
import { ANNOUNCED_YEARS, HOLIDAY_RULES, readCases } from '../cases/read-case.ts';

interface RuleCase {
  year: number;
  luật: string[];
  'chỉ công bố': { nghỉ: string[]; 'làm bù': string[] };
}

/** "29/04" */
function shown(date: string): string {
  return date.slice(5).split('-').reverse().join('/');
}

function weekdaysOff({ daysOff }: CalendarYear): string[] {
  return daysOff.filter(({ date }) => weekdayOf(parseDate(date)) <= 5).map(({ date }) => shown(date));
}

describe.each(readCases<RuleCase>('holiday-rules'))('the rules for $year', (row) => {
  const announced = ANNOUNCED_YEARS.find(({ year }) => year === row.year)!;
  const ruled = provisionalYear(row.year, HOLIDAY_RULES);

  it('give the days off of the law', () => {
    expect(weekdaysOff(ruled)).toEqual(row.luật);
  });

  it('agree with the announcement on every day but those swapped by decision', () => {
    const moved = compareYears(ruled, announced).filter(({ moves }) => moves);
    const days = (kind: string): string[] =>
      moved.filter(({ after }) => after.kind === kind).map(({ date }) => shown(date));
    expect({ nghỉ: days('swapped'), 'làm bù': days('swapIn') }).toEqual(row['chỉ công bố']);
    expect(moved).toHaveLength(row['chỉ công bố'].nghỉ.length + row['chỉ công bố']['làm bù'].length);
  });
});

describe('a provisional year', () => {
  const year = (number: number): CalendarYear => provisionalYear(number, HOLIDAY_RULES);

  it('is what was estimated for 2027', () => {
    expect(year(2027)).toMatchObject({ year: 2027, provisional: true, swapInDays: [] });
    expect(weekdaysOff(year(2027))).toEqual(
      [
        '01/01',
        '04/02',
        '05/02',
        '08/02',
        '09/02',
        '10/02',
        '16/04',
        '30/04',
        '03/05',
        '02/09',
        '03/09',
      ].concat('24/11'),
    );
  });

  it('names every day and the article it rests on', () => {
    const [compensating] = year(2027).daysOff.filter(({ date }) => date === '2027-05-03');
    expect(compensating).toEqual({
      date: '2027-05-03',
      kind: 'compensating',
      name: {
        vi: 'Nghỉ bù Ngày Quốc tế lao động 1/5',
        en: 'International Labour Day (compensating day)',
      },
      basis: 'Bộ luật Lao động 2019, Điều 111 khoản 3',
    });
    expect(year(2027).daysOff.every(({ basis }) => basis)).toBe(true);
  });

  it('does not make up for 24 November on a weekend, which is not established', () => {
    expect(weekdaysOff(year(2029)).filter((day) => day.endsWith('/11'))).toEqual([]);
  });

  it('knows no holiday from before its law', () => {
    expect(year(2025).daysOff.some(({ date }) => date === '2025-11-24')).toBe(false);
    expect(year(2020).daysOff).toEqual([]);
  });

  it('is made for the years after the last announced one, as many as the rules say', () => {
    const years = withProvisionalYears(ANNOUNCED_YEARS, HOLIDAY_RULES);
    expect(years.map(({ year: number, provisional }) => [number, provisional ?? false])).toEqual([
      [2023, false],
      [2024, false],
      [2025, false],
      [2026, false],
      [2027, true],
      [2028, true],
    ]);
  });

  it('gives way to what is already there', () => {
    const own: CalendarYear = { year: 2027, provisional: true, daysOff: [] };
    const years = withProvisionalYears([...ANNOUNCED_YEARS, own], HOLIDAY_RULES);
    expect(years.find(({ year: number }) => number === 2027)).toBe(own);
  });
});

describe('the review of an announced year', () => {
  it('tells every difference, and which of them may move a deadline', () => {
    const before = provisionalYear(2026, HOLIDAY_RULES);
    const announced = ANNOUNCED_YEARS.find(({ year }) => year === 2026)!;
    const differences = compareYears(before, announced);
    expect(differences.find(({ date }) => date === '2026-01-10')).toEqual({
      date: '2026-01-10',
      before: { kind: 'weekend' },
      after: { kind: 'swapIn', replaces: '2026-01-02' },
      moves: true,
    });
    expect(differences.find(({ date }) => date === '2026-02-21')).toMatchObject({
      before: { kind: 'weekend' },
      after: { kind: 'tet' },
      moves: false,
    });
  });

  it('tells changed hours of a half-day', () => {
    const day = (to: string): CalendarYear => ({
      year: 2024,
      daysOff: [],
      halfDays: [{ date: '2024-12-31', shifts: [{ from: '08:00', to }], name: { vi: 'x', en: 'x' } }],
    });
    expect(compareYears(day('11:00'), day('12:00'))).toMatchObject([{ date: '2024-12-31', moves: true }]);
    expect(compareYears(day('11:00'), day('11:00'))).toEqual([]);
  });
});
