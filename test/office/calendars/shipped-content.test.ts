import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CalendarContent } from '#engine/office/calendars/calendar-content.ts';
import { shippedContent } from '#engine/office/calendars/shipped-content.ts';

/** The shipped calendars with one more file. */
async function shippedWith(file: string, text: string): Promise<CalendarContent> {
  const definitions = await mkdtemp(path.join(tmpdir(), 'calendars-'));
  try {
    await cp('definitions/calendars', path.join(definitions, 'calendars'), { recursive: true });
    await writeFile(path.join(definitions, 'calendars', file), text);
    return await shippedContent(definitions);
  } finally {
    await rm(definitions, { recursive: true });
  }
}

describe('the shipped calendars', () => {
  it('are the announced years and the provisional ones behind them', async () => {
    const { years, profiles, assignments } = await shippedContent('definitions');
    expect(years.map(({ year, provisional }) => [year, provisional])).toEqual([
      [2023, false],
      [2024, false],
      [2025, false],
      [2026, false],
      [2027, true],
      [2028, true],
    ]);
    expect(profiles.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
    expect(Object.keys(assignments)).toEqual(['phuong-thi-diem']);
  });

  it('keep the program from starting when a file is wrong, in words an official understands', async () => {
    const overlapping = `id: X
name: { vi: Giờ mẫu, en: Sample hours }
hours: { '2024-01-01': { shifts: [{ from: '08:00', to: '12:00' }, { from: '11:00', to: '17:00' }] } }`;
    await expect(shippedWith('profiles/x.yaml', overlapping)).rejects.toThrow(
      'Hai buổi làm việc 08:00–12:00 và 11:00–17:00 chồng lên nhau',
    );
    const seven = `agency: khac
assignments: [{ from: '2024-01-01', counterHours: Z, deadlineCalendar: A }]`;
    await expect(shippedWith('agencies/khac.yaml', seven)).rejects.toThrow('Không có khung giờ làm việc “Z”');
  });

  it('give way to an announced year', async () => {
    const announced = 'year: 2027\nprovisional: false\nreferences: [x]\ndaysOff: []\nswapInDays: []';
    const { years } = await shippedWith('years/2027.yaml', announced);
    expect(years.map(({ year, provisional }) => [year, provisional]).slice(-3)).toEqual([
      [2027, false],
      [2028, true],
      [2029, true],
    ]);
  });
});
