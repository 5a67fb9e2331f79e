import { describe, expect, it } from 'vitest';
import { initiativeFaults, initiativeOverlaps } from '#engine/deadline/initiative-faults.ts';
import { initiativeFor, type Initiative, type Receipt } from '#engine/deadline/initiative.ts';
import { INITIATIVES } from '../definitions/read-definitions.ts';
import { CALENDARS, instant } from './cases/read-case.ts';

const base: Initiative = {
  code: 'goc',
  name: { vi: 'Gốc', en: 'Base' },
  effective: { from: '2024-01-01' },
  weekdays: [5],
  channels: ['counter'],
  receivedUntil: '15:00',
  procedures: ['2.000635'],
  agencies: 'all',
  committed: { value: 1, unit: 'sameDay' },
  stepBudgets: {},
};
const make = (code: string, more: Partial<Initiative> = {}): Initiative => ({ ...base, code, ...more });
const at = (words: string, initiatives: readonly Initiative[], more: Partial<Receipt> = {}) =>
  initiativeFor(
    { procedure: '2.000635', channel: 'counter', agency: '7', receivedAt: instant(words), ...more },
    initiatives,
    CALENDARS.A!,
  )?.code;
const FRIDAY = 'Fri 19/07/2024 09:00';

describe('which of several initiatives wins', () => {
  it.each<[string, Initiative[], string]>([
    ['the only one', [make('a')], 'a'],
    [
      'no wait before no appointment before faster',
      [make('a'), make('b', { kind: 'noAppointment' }), make('c', { kind: 'immediate' })],
      'c',
    ],
    [
      'a stated priority before the kind',
      [make('a', { priority: 1 }), make('c', { kind: 'immediate' })],
      'a',
    ],
    ['the code, when nothing else tells them apart', [make('b'), make('a')], 'a'],
  ])('%s', (_what, initiatives, code) => {
    expect(at(FRIDAY, initiatives)).toBe(code);
  });

  it('is told of every pair that may meet', () => {
    const meeting = [make('a'), make('b', { kind: 'immediate' }), make('c', { weekdays: [2] })];
    expect(initiativeOverlaps(meeting)).toEqual([{ wins: 'b', loses: 'a' }]);
    const apart = [
      make('a', { effective: { from: '2024-01-01', to: '2024-06-30' } }),
      make('b', { effective: { from: '2024-07-01' } }),
    ];
    expect(initiativeOverlaps(apart)).toEqual([]);
  });
});

describe('where and when an initiative holds', () => {
  it('knows its agencies by id or by code', () => {
    const own = [make('a', { agencies: ['phuong-thi-diem'] })];
    expect(at(FRIDAY, own)).toBeUndefined();
    expect(at(FRIDAY, own, { agencyCode: 'phuong-thi-diem' })).toBe('a');
    expect(at(FRIDAY, [make('a', { agencies: ['7'] })])).toBe('a');
  });

  it.each([
    ['Fri 31/05/2024 09:00', undefined],
    ['Fri 07/06/2024 09:00', 'a'],
    ['Fri 30/08/2024 09:00', 'a'],
    ['Fri 06/09/2024 09:00', undefined],
    ['Fri 20/12/2024 09:00', 'a'],
    ['Fri 10/01/2025 09:00', 'a'],
    ['Fri 14/02/2025 09:00', undefined],
  ])('%s in summer, or over the new year: %s', (words, code) => {
    const seasons = [
      { from: '06-01', to: '08-31' },
      { from: '12-15', to: '01-31' },
    ];
    expect(at(words, [make('a', { seasons })])).toBe(code);
  });
});

describe('what can not be meant', () => {
  it.each<[string, Partial<Initiative>, RegExp]>([
    [
      'ends before it begins',
      { effective: { from: '2024-07-01', to: '2024-06-30' } },
      /Ngày cuối 2024-06-30/,
    ],
    ['a season that is no day', { seasons: [{ from: '13-01', to: '06-31' }] }, /Mùa áp dụng "13-01/],
    [
      'no slip and days to wait',
      { kind: 'immediate', committed: { value: 2, unit: 'workingDays' } },
      /ngay trong ngày/,
    ],
  ])('%s', (_what, more, message) => {
    const [fault, ...others] = initiativeFaults([make('a', more)]);
    expect(fault).toMatchObject({ code: 'a', message: { vi: expect.stringMatching(message) as string } });
    expect(others).toEqual([]);
  });

  it('a code that is used twice', () => {
    expect(initiativeFaults([make('a'), make('a')]).map(({ code }) => code)).toEqual(['a']);
  });

  it('is nothing that is shipped, and none of those yields to another', () => {
    expect(initiativeFaults(INITIATIVES)).toEqual([]);
    expect(initiativeOverlaps(INITIATIVES)).toEqual([]);
  });
});
