import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DueAlarm } from '#engine/broker/runtime/due-alarm.ts';

describe('DueAlarm', () => {
  let rings: number[];
  let alarm: DueAlarm;

  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 });
    rings = [];
    alarm = new DueAlarm(Date.now, () => rings.push(Date.now() - 1_000_000));
  });

  afterEach(() => {
    alarm.stop();
    vi.useRealTimers();
  });

  it('rings when the time has come, once', () => {
    alarm.arm(1_000_300);
    alarm.arm(1_000_300);
    vi.advanceTimersByTime(1_000);
    expect(rings).toEqual([300]);
  });

  it('rings at once for what is overdue', () => {
    alarm.arm(5);
    vi.advanceTimersByTime(1);
    expect(rings).toHaveLength(1);
  });

  it('takes an earlier time, and nothing at all', () => {
    alarm.arm(1_000_900);
    alarm.arm(1_000_200);
    vi.advanceTimersByTime(250);
    alarm.arm(1_000_900);
    alarm.arm(undefined);
    vi.advanceTimersByTime(10_000);
    expect(rings).toEqual([200]);
  });

  it('looks again every few seconds, in case the clock is set', () => {
    alarm.arm(1_000_000 + 3_600_000);
    vi.advanceTimersByTime(5_000);
    expect(rings).toEqual([5_000]);
  });

  it('rests a second after something due could not be done', () => {
    alarm.arm(1_000_000);
    vi.advanceTimersByTime(1);
    alarm.rest();
    alarm.arm(1_000_000);
    vi.advanceTimersByTime(999);
    expect(rings).toHaveLength(1);
    vi.advanceTimersByTime(2);
    expect(rings).toHaveLength(2);
  });
});
