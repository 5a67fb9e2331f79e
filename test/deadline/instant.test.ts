import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate, toDate, toIso, toMinute, weekdayOf, yearOf } from '#engine/deadline/instant.ts';

describe('a day number', () => {
  it('has the date, the year and the weekday that Date gives it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(toDate(day)).toBe(date.toISOString().slice(0, 10));
        expect(yearOf(day)).toBe(date.getUTCFullYear());
        expect(weekdayOf(day) % 7).toBe(date.getUTCDay());
        expect(parseDate(toDate(day))).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an instant', () => {
  it('keeps its minute through writing and reading, in any offset', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e7 }), fc.integer({ min: -720, max: 840 }), (minute, offset) => {
        expect(toMinute(toIso(minute, offset), offset)).toBe(minute);
      }),
    );
  });

  it('is cut to its whole minute, never rounded', () => {
    const at = (text: string): string => toIso(toMinute(text, 420), 420);
    expect(at('2024-06-12T15:00:59.999+07:00')).toBe('2024-06-12T15:00:00+07:00');
    expect(at('2024-06-12T08:00:59Z')).toBe('2024-06-12T15:00:00+07:00');
    expect(at('1969-12-31T23:59:30Z')).toBe('1970-01-01T06:59:00+07:00');
  });
});
