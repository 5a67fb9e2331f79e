import { describe, expect, it } from 'vitest';
import { createMovableOfficeClock } from '#engine/office/time/office-clock.ts';
import {
  addDays,
  cutToMinute,
  officeDay,
  startOfOfficeDay,
  toOfficeIso,
} from '#engine/office/time/office-day.ts';

describe('the movable office clock', () => {
  it('starts where it is told, runs at real speed, and moves forward only', () => {
    let machine = 1_000_000;
    const clock = createMovableOfficeClock(new Date('2024-06-12T02:15:00Z'), {
      now: () => new Date(machine),
    });
    machine += 1500;
    expect(clock.now().toISOString()).toBe('2024-06-12T02:15:01.500Z');
    clock.moveTo(new Date('2024-06-13T00:00:00Z'));
    machine += 1000;
    expect(clock.now().toISOString()).toBe('2024-06-13T00:00:01.000Z');
    expect(() => clock.moveTo(new Date('2024-06-12T00:00:00Z'))).toThrow('Expected an instant at or after');
  });
});

describe('the office’s day', () => {
  it('begins at midnight in Vietnam', () => {
    expect(officeDay(new Date('2024-06-11T17:00:00Z'))).toBe('2024-06-12');
    expect(officeDay(new Date('2024-06-11T16:59:59Z'))).toBe('2024-06-11');
    expect(startOfOfficeDay('2024-06-12').toISOString()).toBe('2024-06-11T17:00:00.000Z');
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  });

  it('is written with its offset, milliseconds only when there are any', () => {
    expect(toOfficeIso(new Date('2024-06-12T02:15:00Z'))).toBe('2024-06-12T09:15:00+07:00');
    expect(toOfficeIso(new Date('2024-06-12T02:15:00.120Z'))).toBe('2024-06-12T09:15:00.120+07:00');
    expect(cutToMinute(new Date('2024-06-12T02:15:59.999Z')).toISOString()).toBe('2024-06-12T02:15:00.000Z');
  });
});
