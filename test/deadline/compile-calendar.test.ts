import { describe, expect, it } from 'vitest';
import { type CalendarData, compileCalendar } from '#engine/deadline/compile-calendar.ts';
import { computeDeadline } from '#engine/deadline/compute-deadline.ts';

const name = { vi: 'x', en: 'x' };

function data(change: Partial<CalendarData> = {}): CalendarData {
  return {
    profile: { id: 'T', name, hours: { '2000-01-01': { shifts: [{ from: '08:00', to: '12:00' }] } } },
    years: [{ year: 2024, daysOff: [] }],
    ...change,
  };
}

describe('compileCalendar refuses', () => {
  it.each<[what: string, change: Partial<CalendarData>, message: string]>([
    ['no year', { years: [] }, 'at least one calendar year'],
    ['a year twice', { years: [...data().years, ...data().years] }, 'each calendar year once'],
    [
      'a day of another year',
      { years: [{ year: 2024, daysOff: [{ date: '2025-01-01', name, kind: 'holiday' }] }] },
      'Expected a day of 2024 but got "2025-01-01"',
    ],
    [
      'a day that does not exist',
      { years: [{ year: 2024, daysOff: [{ date: '2024-02-30', name, kind: 'holiday' }] }] },
      'Expected a date like 2024-06-12 but got "2024-02-30"',
    ],
    [
      'a day both off and worked',
      {
        years: [
          {
            year: 2024,
            daysOff: [{ date: '2024-05-04', name, kind: 'holiday' }],
            swapInDays: [{ date: '2024-05-04', replaces: '2024-04-29' }],
          },
        ],
      },
      'Expected "2024-05-04" to be worked but it is also a day off',
    ],
    [
      'shifts that overlap',
      {
        profile: {
          id: 'T',
          name,
          hours: {
            '2000-01-01': {
              shifts: [
                { from: '08:00', to: '12:00' },
                { from: '11:00', to: '17:00' },
              ],
            },
          },
        },
      },
      'Expected ordered, disjoint shifts in profile "T"',
    ],
    [
      'a time that is none',
      { profile: { id: 'T', name, hours: { '2000-01-01': { shifts: [{ from: '8:00', to: '12:00' }] } } } },
      'Expected a time like 09:15 but got "8:00"',
    ],
  ])('%s', (_what, change, message) => {
    expect(() => compileCalendar(data(change))).toThrow(message);
  });
});

describe('a compiled calendar', () => {
  it('changes hours on the day the new ones hold from', () => {
    // given
    const hours = {
      '2000-01-01': { shifts: [{ from: '08:00', to: '12:00' }] },
      '2024-06-13': {
        shifts: [{ from: '09:00', to: '12:00' }],
        byWeekday: { '5': [{ from: '09:00', to: '10:00' }] },
      },
    };
    const calendar = compileCalendar(data({ profile: { id: 'T', name, hours } }));
    // when: Wednesday 11:00 and five hours: 1 on Wednesday, 3 on Thursday, 1 on Friday
    const result = computeDeadline({
      start: '2024-06-12T11:00:00+07:00',
      budget: { value: 5, unit: 'workingHours' },
      calendar,
    });
    // then
    expect(result).toMatchObject({ dueAt: '2024-06-14T10:00:00+07:00' });
  });

  it('names the year in a gap between two it has', () => {
    const calendar = compileCalendar(
      data({
        years: [
          { year: 2023, daysOff: [] },
          { year: 2025, daysOff: [] },
        ],
      }),
    );
    const budget = { value: 5, unit: 'workingDays' as const };
    expect(computeDeadline({ start: '2023-12-28T09:00:00+07:00', budget, calendar })).toEqual({
      error: 'calendar-missing',
      year: 2024,
    });
  });

  it('has no calendar before its first hours', () => {
    const hours = { '2024-06-01': { shifts: [{ from: '08:00', to: '12:00' }] } };
    const calendar = compileCalendar(data({ profile: { id: 'T', name, hours } }));
    const budget = { value: 1, unit: 'workingHours' as const };
    expect(computeDeadline({ start: '2024-05-31T09:00:00+07:00', budget, calendar })).toMatchObject({
      error: 'calendar-missing',
    });
  });

  it('counts in the offset of its agency', () => {
    const calendar = compileCalendar(data({ offsetMinutes: 540 }));
    const budget = { value: 1, unit: 'workingHours' as const };
    expect(computeDeadline({ start: '2024-06-12T00:00:00Z', budget, calendar })).toMatchObject({
      dueAt: '2024-06-12T10:00:00+09:00',
    });
  });
});
