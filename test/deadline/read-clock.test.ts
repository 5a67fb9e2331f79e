import { describe, expect, it } from 'vitest';
import { type ClockReading, readClock } from '#engine/deadline/read-clock.ts';
import type { RecordedPause } from '#engine/deadline/read-clock.ts';
import type { Policy } from '#engine/deadline/pauses.ts';
import { isFault } from '#engine/deadline/compute-deadline.ts';
import { CALENDARS, instant, term } from './cases/read-case.ts';

interface Asked {
  start: string;
  term: string;
  now: string;
  pauses?: [from: string, to: string | null, policy?: Policy][];
  stoppedAt?: string;
  dueAt?: string;
}

function read(asked: Asked): ClockReading {
  const pauses = (asked.pauses ?? []).map(([from, to, policy = 'accumulate']): RecordedPause => ({
    from: instant(from),
    to: to && instant(to),
    policy,
  }));
  const reading = readClock({
    start: instant(asked.start),
    budget: term(asked.term),
    calendar: CALENDARS.A!,
    pauses,
    now: instant(asked.now),
    ...(asked.stoppedAt && { stoppedAt: instant(asked.stoppedAt) }),
    ...(asked.dueAt && { dueAt: instant(asked.dueAt) }),
  });
  if (isFault(reading)) throw new Error(JSON.stringify(reading));
  return reading;
}

describe('a clock in hours', () => {
  const start = 'Wed 12/06/2024 09:00';

  it('counts the working minutes that have passed', () => {
    const reading = read({ start, term: '8 giờ làm việc', now: 'Wed 12/06/2024 14:30' });
    expect(reading).toMatchObject({
      consumed: 270,
      remaining: 210,
      state: 'running',
      remainingWorkingMinutes: 210,
    });
    expect(reading.dueAt).toBe(instant('Thu 13/06/2024 09:00'));
    expect(reading.usedShare).toBeCloseTo(270 / 480);
  });

  it('uses nothing before it begins', () => {
    const reading = read({
      start: 'Sat 15/06/2024 09:00',
      term: '8 giờ làm việc',
      now: 'Sat 15/06/2024 10:00',
    });
    expect(reading).toMatchObject({ consumed: 0, remaining: 480, remainingWorkingMinutes: 480 });
  });

  it('stands while a pause is open', () => {
    const pauses: Asked['pauses'] = [['Wed 12/06/2024 10:00', null]];
    const reading = read({ start, term: '8 giờ làm việc', now: 'Fri 14/06/2024 10:00', pauses });
    expect(reading).toMatchObject({
      consumed: 60,
      remaining: 420,
      state: 'paused',
      remainingWorkingMinutes: 420,
    });
  });

  it('runs on through a pause that does not stop it', () => {
    const pauses: Asked['pauses'] = [['Wed 12/06/2024 10:00', null, 'run']];
    const reading = read({ start, term: '8 giờ làm việc', now: 'Wed 12/06/2024 11:00', pauses });
    expect(reading).toMatchObject({ consumed: 120, remaining: 360, state: 'running' });
  });

  it('goes on after a pause with what was left', () => {
    const pauses: Asked['pauses'] = [['Wed 12/06/2024 10:00', 'Thu 13/06/2024 10:00']];
    const reading = read({ start, term: '8 giờ làm việc', now: 'Thu 13/06/2024 11:00', pauses });
    expect(reading).toMatchObject({ consumed: 120, remaining: 360, remainingWorkingMinutes: 360 });
  });

  it('begins afresh after a restart', () => {
    const pauses: Asked['pauses'] = [['Wed 12/06/2024 10:00', 'Thu 13/06/2024 10:00', 'restart']];
    const reading = read({ start, term: '8 giờ làm việc', now: 'Thu 13/06/2024 11:00', pauses });
    expect(reading).toMatchObject({ consumed: 60, remaining: 420 });
  });

  it('stands still once while two waits overlap', () => {
    const pauses: Asked['pauses'] = [
      ['Wed 12/06/2024 10:00', 'Wed 12/06/2024 15:00'],
      ['Wed 12/06/2024 11:00', 'Wed 12/06/2024 16:00'],
      ['Wed 12/06/2024 13:00', 'Thu 13/06/2024 17:00', 'run'],
    ];
    const reading = read({ start, term: '8 giờ làm việc', now: 'Wed 12/06/2024 16:30', pauses });
    expect(reading).toMatchObject({ consumed: 90, remaining: 390, state: 'running' });
  });

  it('uses no more than there is when late, and says by how much working time', () => {
    const reading = read({ start, term: '2 giờ làm việc', now: 'Thu 13/06/2024 09:00' });
    expect(reading).toMatchObject({ consumed: 120, remaining: 0, remainingWorkingMinutes: -360 });
    expect(reading.usedShare).toBeCloseTo(4);
  });

  it('stays where it was stopped', () => {
    const asked = { start, term: '8 giờ làm việc', stoppedAt: 'Wed 12/06/2024 11:00' };
    expect(read({ ...asked, now: 'Fri 14/06/2024 11:00' })).toMatchObject({
      consumed: 120,
      state: 'stopped',
    });
  });

  it('measures its bar against a capped end', () => {
    const reading = read({
      start: 'Thu 13/06/2024 08:30',
      term: '8 giờ làm việc',
      now: 'Thu 13/06/2024 14:00',
      dueAt: 'Thu 13/06/2024 17:00',
    });
    expect(reading).toMatchObject({ consumed: 270, remaining: 210, remainingWorkingMinutes: 180 });
    expect(reading.usedShare).toBeCloseTo(270 / 450);
  });
});

describe('a clock in days', () => {
  const start = 'Mon 03/06/2024 09:00';

  it('uses a day as soon as it has begun, but not the day of receipt', () => {
    const used = (now: string): number | null => read({ start, term: '15 ngày làm việc', now }).consumed;
    expect(used('Mon 03/06/2024 16:00')).toBe(0);
    expect(used('Tue 04/06/2024 07:00')).toBe(1);
    expect(used('Mon 10/06/2024 10:00')).toBe(5);
    expect(used('Sun 09/06/2024 10:00')).toBe(4);
  });

  it('keeps through a pause what was used before it', () => {
    const pauses: Asked['pauses'] = [['Mon 10/06/2024 10:00', 'Thu 13/06/2024 10:00']];
    const reading = read({ start, term: '15 ngày làm việc', now: 'Fri 14/06/2024 09:00', pauses });
    expect(reading).toMatchObject({ consumed: 6, remaining: 9 });
    expect(reading.dueAt).toBe(instant('Thu 27/06/2024 17:00'));
  });

  it('counts calendar days over weekends', () => {
    expect(read({ start, term: '10 ngày', now: 'Mon 10/06/2024 09:00' })).toMatchObject({
      consumed: 7,
      remaining: 3,
    });
  });
});

describe('a clock of the same day', () => {
  it('has no numbers but an end', () => {
    const reading = read({ start: 'Wed 12/06/2024 09:00', term: 'trong ngày', now: 'Wed 12/06/2024 15:00' });
    expect(reading).toMatchObject({ consumed: null, remaining: null, remainingWorkingMinutes: 120 });
    expect(reading.dueAt).toBe(instant('Wed 12/06/2024 17:00'));
  });
});
