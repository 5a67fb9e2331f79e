import { describe, expect, it } from 'vitest';
import { beforeDue, type LeadQuestion } from '#engine/deadline/before-due.ts';
import { workingMinutesBetween } from '#engine/deadline/working-time.ts';
import { toMinute } from '#engine/deadline/instant.ts';
import { CALENDARS, instant, readCases, term } from './cases/read-case.ts';

interface LeadCase {
  case: string;
  due: string;
  lead: string;
  at: string;
}

const calendar = CALENDARS.A!;
const ask = (due: string, lead: { value: number; unit: string }) =>
  beforeDue({ dueAt: instant(due), calendar, ...(lead as Pick<LeadQuestion, 'value' | 'unit'>) });

describe('the table of leads', () => {
  it.each(readCases<LeadCase>('before-due'))('$case → $at', (row) => {
    expect(ask(row.due, term(row.lead))).toEqual({ at: instant(row.at) });
  });
});

describe('a lead', () => {
  it('leaves exactly its minutes, whatever the due moment', () => {
    for (let minutes = 1; minutes < 2_000; minutes += 37) {
      const due = instant('Thu 15/02/2024 10:17');
      const result = ask('Thu 15/02/2024 10:17', { value: minutes, unit: 'workingMinutes' });
      if (!('at' in result)) throw new Error(`Expected a moment but got ${result.error}.`);
      expect(workingMinutesBetween(calendar, toMinute(result.at, 420), toMinute(due, 420))).toBe(minutes);
    }
  });

  it.each([
    { value: 0, unit: 'workingDays' },
    { value: 1.5, unit: 'workingHours' },
    { value: 1, unit: 'calendarDays' },
  ])('refuses $value $unit', (lead) => {
    expect(ask('Fri 14/06/2024 17:00', lead)).toEqual({ error: 'budget-invalid' });
  });

  it('says which year has no calendar', () => {
    expect(ask('Tue 03/01/2023 17:00', { value: 3, unit: 'workingDays' })).toEqual({
      error: 'calendar-missing',
      year: 2022,
    });
  });
});
