import { describe, expect, it } from 'vitest';
import { nextCron, parseCron } from '#engine/broker/expression/time/cron.ts';
import { schedule } from '#engine/broker/expression/time/schedule.ts';

/** A Thursday. What comes next was measured on Zeebe 8.5.25 at this moment. */
const now = Date.parse('2026-11-26T12:44:41Z');

function next(text: string, after = now): string | undefined {
  const cron = parseCron(text);
  if (typeof cron === 'string') throw new Error(cron);
  const ms = nextCron(cron, after);
  return ms === undefined ? undefined : new Date(ms).toISOString().slice(0, 19);
}

describe('cron expressions', () => {
  it.each([
    ['@daily', '2026-11-27T00:00:00'],
    ['@hourly', '2026-11-26T13:00:00'],
    ['@weekly', '2026-11-29T00:00:00'],
    ['@monthly', '2026-12-01T00:00:00'],
    ['@yearly', '2027-01-01T00:00:00'],
    ['0 0 9-17 * * MON-FRI', '2026-11-26T13:00:00'],
    ['0 0 0 L * *', '2026-11-30T00:00:00'],
    ['0 0 0 L-3 * *', '2026-11-27T00:00:00'],
    ['0 0 0 LW * *', '2026-11-30T00:00:00'],
    ['0 0 0 1W * *', '2026-12-01T00:00:00'],
    ['0 0 0 15W * *', '2026-12-15T00:00:00'],
    ['0 0 0 30W * *', '2026-11-30T00:00:00'],
    ['0 0 0 31 * *', '2026-12-31T00:00:00'],
    ['0 0 0 */10 * *', '2026-12-01T00:00:00'],
    ['0 0 0 * * 5L', '2026-11-27T00:00:00'],
    ['0 0 0 * * THUL', '2026-12-31T00:00:00'],
    ['0 0 0 * * 5#2', '2026-12-11T00:00:00'],
    ['0 0 0 ? * MON#1', '2026-12-07T00:00:00'],
    ['0 0 0 ? 2 5#5', '2036-02-29T00:00:00'],
    ['0 */15 8,10 * JAN-MAR 0', '2027-01-03T08:00:00'],
    ['0 0 0 29 2 *', '2028-02-29T00:00:00'],
    ['0 0 0 13 * FRI', '2027-08-13T00:00:00'],
    ['0 0 0 1 * MON', '2027-02-01T00:00:00'],
    ['0 0 0 * * 7', '2026-11-29T00:00:00'],
    ['0 0 0 * * L', '2026-11-29T00:00:00'],
    ['0 30/7 * * * *', '2026-11-26T12:51:00'],
    ['0 0 0 1 1/5 *', '2027-01-01T00:00:00'],
    ['0 5-50/13 * * * *', '2026-11-26T13:05:00'],
    ['0 0 0 ? * 6-7', '2026-11-28T00:00:00'],
    ['0 0 0 ? * 5-2', '2026-11-27T00:00:00'],
    ['0 0 0 ? 12 1-3', '2026-12-01T00:00:00'],
  ])('%s comes next at %s', (text, expected) => expect(next(text)).toBe(expected));

  it('goes on within a day, an hour, a minute', () => {
    expect(next('10,40 30 * * * *', Date.parse('2026-11-26T12:30:10Z'))).toBe('2026-11-26T12:30:40');
    expect(next('10,40 30 * * * *', Date.parse('2026-11-26T12:30:40Z'))).toBe('2026-11-26T13:30:10');
    expect(next('59 59 23 31 12 *', Date.parse('2026-12-31T23:59:59Z'))).toBe('2027-12-31T23:59:59');
  });

  it.each(['0 0 0 31 2 *', '0 0 0 L-31 * *'])('%s never comes, and fires once at once', (text) => {
    expect(next(text)).toBeUndefined();
    expect(schedule('cycle', text, now)).toEqual({ dueAt: now, repetitions: 0 });
  });

  it('has no time zone but UTC and no end', () => {
    expect(schedule('cycle', '@daily', now)?.repetitions).toBe(-1);
  });
});

describe('cycles', () => {
  it.each([
    ['R3/2030-01-01T00:00:00Z/PT1H', '2030-01-01T00:00:00'],
    ['R3/2020-01-01T00:00:00Z/PT1H', '2026-11-26T13:44:41'],
    ['R/P1M', '2026-12-26T12:44:41'],
    ['R3/P1Y2M', '2028-01-26T12:44:41'],
  ])('%s first comes at %s', (text, expected) => {
    const due = schedule('cycle', text, now);
    expect(due && new Date(due.dueAt).toISOString().slice(0, 19)).toBe(expected);
  });

  it.each(['P999999999Y', 'P99999999999999999999Y', 'PT99999999999999999999999H'])(
    '%s is a time like any other, only far away',
    (text) => {
      const due = schedule('duration', text, now);
      expect(due?.dueAt).toBe(8.64e15);
      expect(JSON.parse(JSON.stringify(due))).toEqual(due);
    },
  );
});
