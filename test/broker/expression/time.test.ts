import { describe, expect, it } from 'vitest';
import { parseDateTime } from '#engine/broker/expression/time/date-time.ts';
import { addInterval, parseInterval } from '#engine/broker/expression/time/interval.ts';
import { printZoned } from '#engine/broker/expression/time/print-zoned.ts';
import { nextInCycle, schedule } from '#engine/broker/expression/time/schedule.ts';

const at = (text: string): number => Date.parse(text);

describe('intervals', () => {
  it.each([
    ['PT10S', '2024-01-31T00:00:00Z', '2024-01-31T00:00:10Z'],
    ['P1M', '2024-01-31T00:00:00Z', '2024-02-29T00:00:00Z'],
    ['P1Y2M3DT4H5M6.5S', '2023-12-31T00:00:00Z', '2025-03-03T04:05:06.500Z'],
    ['P2W', '2024-02-20T00:00:00Z', '2024-03-05T00:00:00Z'],
    ['-PT1H', '2024-03-01T00:30:00Z', '2024-02-29T23:30:00Z'],
    ['P-1M', '1970-01-01T00:00:00Z', '1969-12-01T00:00:00Z'],
  ])('%s after %s', (interval, from, to) => {
    const parsed = parseInterval(interval);
    expect(parsed && addInterval(at(from), parsed)).toBe(at(to));
  });

  it.each(['', 'P', 'PT', 'foo', '10S', 'P1DT', 'PT1.S2'])('%s is none', (text) => {
    expect(parseInterval(text)).toBeUndefined();
  });
});

describe('dates with times', () => {
  it.each([
    ['2030-01-01T00:00:00Z', '2030-01-01T00:00Z'],
    ['2029-12-01T08:00:00+07:00', '2029-12-01T08:00+07:00'],
    ['2029-12-01T08:00:01.5-05:30', '2029-12-01T08:00:01.500-05:30'],
  ])('%s is printed as Java does: %s', (text, printed) => {
    const parsed = parseDateTime(text);
    expect(parsed?.epochMs).toBe(at(text));
    expect(parsed && printZoned(parsed)).toBe(printed);
  });

  it.each([
    '2030-01-01',
    '2030-13-01T00:00:00Z',
    '2030-02-30T00:00:00Z',
    '2030-01-01T25:00:00Z',
    '2030-01-01T00:00:00',
  ])('%s is none', (text) => expect(parseDateTime(text)).toBeUndefined());
});

describe('schedules', () => {
  const now = at('2024-01-01T00:00:00Z');
  it.each([
    ['duration', 'PT1M', { dueAt: now + 60_000, repetitions: 1 }],
    ['date', '2023-01-01T00:00:00Z', { dueAt: at('2023-01-01T00:00:00Z'), repetitions: 1 }],
    ['cycle', 'R3/PT10S', { dueAt: now + 10_000, repetitions: 3 }],
    ['cycle', 'R/PT10S', { dueAt: now + 10_000, repetitions: -1 }],
    ['cycle', 'R2/2024-02-01T00:00:00Z/PT1H', { dueAt: at('2024-02-01T00:00:00Z'), repetitions: 2 }],
    ['cycle', 'often', undefined],
    ['duration', 'soon', undefined],
  ] as const)('%s %s', (type, text, due) => {
    expect(schedule(type, text, now)).toEqual(due);
  });

  it('the next firing is counted from the last due time', () => {
    expect(nextInCycle('R3/PT10S', now, 0)).toBe(now + 10_000);
  });
});
