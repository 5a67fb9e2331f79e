import { describe, expect, it } from 'vitest';
import { addIsoDuration } from '#engine/office/alarms/iso-duration.ts';

describe('adding an ISO duration in office time', () => {
  it.each([
    ['2024-06-12T09:15:00+07:00', 'P1D', '2024-06-13T09:15:00+07:00'],
    ['2024-06-12T09:15:00+07:00', 'PT90M', '2024-06-12T10:45:00+07:00'],
    ['2024-06-12T09:15:00+07:00', 'P1W', '2024-06-19T09:15:00+07:00'],
    ['2024-06-12T23:30:00+07:00', 'P1DT1H30M5S', '2024-06-14T01:00:05+07:00'],
    // The month's last day, by the office's own calendar: at 01:00 it is still the day before in UTC.
    ['2024-01-31T01:00:00+07:00', 'P1M', '2024-02-29T01:00:00+07:00'],
    ['2024-02-29T12:00:00+07:00', 'P1Y', '2025-02-28T12:00:00+07:00'],
    ['2024-12-01T00:00:00+07:00', 'P2M', '2025-02-01T00:00:00+07:00'],
  ])('%s + %s = %s', (start, duration, end) => {
    expect(addIsoDuration(new Date(start), duration)).toEqual(new Date(end));
  });

  it.each(['', 'P', 'PT', 'P1', '1D', 'P1DT', 'P-1D', 'R3/PT1H'])('refuses %j', (text) => {
    expect(() => addIsoDuration(new Date(0), text)).toThrow('Expected an ISO 8601 duration');
  });
});
