import { describe, expect, it } from 'vitest';
import {
  lastDayOf,
  periodOn,
  periodProblems,
  withPeriodEdit,
  type PeriodEdit,
} from '../../admin/calendars/periods.ts';

const winter = { '2000-01-01': 'W' };
const summer = { '2000-01-01': 'W', '2024-04-16': 'S', '2024-10-16': 'W' };
const edit = (change: Partial<PeriodEdit<string>>): PeriodEdit<string> => ({
  kind: 'set',
  was: null,
  from: '',
  until: '',
  value: 'S',
  ...change,
});

describe('a period of office hours', () => {
  it('holds until the next one begins', () => {
    expect(periodOn(summer, '2024-04-15')).toBe('2000-01-01');
    expect(periodOn(summer, '2024-04-16')).toBe('2024-04-16');
    expect(lastDayOf(summer, '2024-04-16')).toBe('2024-10-15');
    expect(lastDayOf(summer, '2024-10-16')).toBeUndefined();
  });

  it('with a last day gives way to what held before', () => {
    const added = edit({ from: '2024-04-16', until: '2024-10-15' });
    expect(periodProblems(winter, added)).toEqual({});
    expect(withPeriodEdit(winter, added)).toEqual(summer);
  });

  it('ends on a day, with the hours it had', () => {
    const open = { '2000-01-01': 'W', '2024-04-16': 'S' };
    const ended = edit({
      kind: 'end',
      was: '2024-04-16',
      from: '2024-04-16',
      until: '2024-10-15',
      value: 'X',
    });
    expect(periodProblems(open, ended)).toEqual({});
    expect(withPeriodEdit(open, ended)).toEqual(summer);
  });

  it('is moved to another day, or taken away', () => {
    const moved = edit({ was: '2024-04-16', from: '2024-05-01' });
    expect(withPeriodEdit(summer, moved)).toEqual({
      '2000-01-01': 'W',
      '2024-05-01': 'S',
      '2024-10-16': 'W',
    });
    const gone = edit({ kind: 'remove', was: '2024-04-16', from: '2024-04-16' });
    expect(withPeriodEdit(summer, gone)).toEqual({ '2000-01-01': 'W', '2024-10-16': 'W' });
  });

  it.each<[string, typeof summer | typeof winter, Partial<PeriodEdit<string>>, object]>([
    ['no first day', winter, {}, { from: 'officeHours.need.from' }],
    ['a day that is taken', summer, { from: '2024-04-16' }, { from: 'officeHours.need.taken' }],
    [
      'a gap before the first hours',
      winter,
      { was: '2000-01-01', from: '2024-01-01' },
      { from: 'officeHours.need.gap' },
    ],
    [
      'the first hours taken away',
      summer,
      { kind: 'remove', was: '2000-01-01', from: '2000-01-01' },
      { kind: 'officeHours.need.onlyOne' },
    ],
    [
      'an end without a day',
      summer,
      { kind: 'end', was: '2024-04-16', from: '2024-04-16' },
      { until: 'officeHours.need.until' },
    ],
    [
      'an end before the beginning',
      winter,
      { from: '2024-05-01', until: '2024-04-30' },
      { until: 'officeHours.need.untilBefore' },
    ],
    [
      'an end with nothing to return to',
      winter,
      { kind: 'end', was: '2000-01-01', from: '2000-01-01', until: '2024-12-31' },
      { until: 'officeHours.need.nothingBefore' },
    ],
    [
      'an end beyond the next beginning',
      summer,
      { from: '2024-03-01', until: '2024-05-01' },
      { until: 'officeHours.need.crosses' },
    ],
  ])('is refused with %s', (_what, periods, change, problems) =>
    expect(periodProblems<string>(periods, edit(change))).toEqual(problems),
  );
});
