import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Deadline, computeDeadline, isFault } from '#engine/deadline/compute-deadline.ts';
import type { DeadlineQuestion } from '#engine/deadline/compute-deadline.ts';
import { WAYS_OF_COUNTING } from '#engine/deadline/rules/index.ts';
import { CALENDARS, POLICY_WORDS, instant, readCases, term } from './cases/read-case.ts';

interface CountingCase {
  case: string;
  start: string;
  term: string;
  due: Record<string, string>;
  provisional?: boolean;
}

interface PauseCase {
  case: string;
  start: string;
  term: string;
  pauses: { from: string; to: string }[];
  due?: Record<string, string>;
  refused?: string;
}

function deadline(question: DeadlineQuestion): Deadline {
  const result = computeDeadline(question);
  if (isFault(result)) throw new Error(JSON.stringify(result));
  return result;
}

/** However a term is counted, its ledger must add up to it. */
function expectLedgerToAddUp(question: DeadlineQuestion, result: Deadline): void {
  const { unit, value } = question.budget;
  const minutes = result.ledger.reduce((sum, line) => sum + (line.countedMinutes ?? 0), 0);
  const days = result.ledger.filter((line) => line.countedDay !== undefined).length;
  if (unit === 'workingMinutes') expect(minutes).toBe(value);
  if (unit === 'workingHours') expect(minutes).toBe(value * 60);
  if (unit === 'workingDays' || unit === 'calendarDays') expect(days).toBe(value);
  const dates = result.ledger.map((line) => line.date);
  expect(dates).toEqual([...dates].sort());
  expect(result.ledger.every((line) => line.why.length > 0)).toBe(true);
}

for (const table of ['worked-examples', 'counting-rules']) {
  describe(`the table of ${table}`, () => {
    for (const row of readCases<CountingCase>(table)) {
      for (const [profile, due] of Object.entries(row.due)) {
        it(`${row.case}: ${row.start}, ${row.term}, hours ${profile} → ${due}`, () => {
          // given
          const question = {
            start: instant(row.start),
            budget: term(row.term),
            calendar: CALENDARS[profile]!,
          };
          // when
          const result = deadline(question);
          // then
          expect(result.dueAt).toBe(instant(due));
          expect(result.provisional).toBe(row.provisional ?? false);
          expectLedgerToAddUp(question, result);
        });
      }
    }
  });
}

describe('the table of pauses', () => {
  for (const row of readCases<PauseCase>('pauses')) {
    for (const [words, due] of Object.entries(row.due ?? {})) {
      it(`${row.case}, ${words} → ${due}`, () => {
        // given
        const pauses = row.pauses.map(({ from, to }) => ({
          from: instant(from),
          to: instant(to),
          policy: POLICY_WORDS[words]!,
        }));
        const question = {
          start: instant(row.start),
          budget: term(row.term),
          calendar: CALENDARS.A!,
          pauses,
        };
        // when
        const result = deadline(question);
        // then
        expect(result.dueAt).toBe(instant(due));
        if (row.case !== 'days, within one day' || words !== 'cộng dồn')
          expectLedgerToAddUp(question, result);
      });
    }
    if (!row.refused) continue;
    it(`${row.case}: refused`, () => {
      // given
      const pauses = row.pauses.map(({ from, to }) => ({
        from: instant(from),
        to: instant(to),
        policy: 'accumulate' as const,
      }));
      // when
      const result = computeDeadline({
        start: instant(row.start),
        budget: term(row.term),
        calendar: CALENDARS.A!,
        pauses,
      });
      // then
      expect(result).toMatchObject({
        error: 'pauses-invalid',
        fault: row.refused,
        index: row.pauses.length - 1,
      });
    });
  }
});

describe('computeDeadline', () => {
  const calendar = CALENDARS.A!;
  const budget = { value: 8, unit: 'workingHours' as const };

  it('names the year it has no calendar for', () => {
    const before = computeDeadline({ start: '2022-06-01T09:00:00+07:00', budget, calendar });
    const beyond = computeDeadline({ start: '2028-12-29T16:00:00+07:00', budget, calendar });
    expect(before).toEqual({ error: 'calendar-missing', year: 2022 });
    expect(beyond).toEqual({ error: 'calendar-missing', year: 2029 });
  });

  it('does not ask for the next year when the term ends with the old one', () => {
    const result = deadline({ start: '2028-12-29T08:00:00+07:00', budget, calendar });
    expect(result.dueAt).toBe('2028-12-29T17:00:00+07:00');
  });

  it('takes any offset and epoch milliseconds for the same instant', () => {
    const utc = deadline({ start: '2024-06-12T02:15:30.5Z', budget, calendar });
    const epoch = deadline({ start: Date.UTC(2024, 5, 12, 2, 15), budget, calendar });
    expect(utc.dueAt).toBe('2024-06-13T09:15:00+07:00');
    expect(epoch.dueAt).toBe(utc.dueAt);
  });

  it.each(['2024-06-12', '2024-06-12T09:15', '2024-02-30T09:15:00+07:00', 'soon', '', Number.NaN])(
    'refuses "%s" as an instant',
    (start) => {
      expect(computeDeadline({ start, budget, calendar })).toMatchObject({ error: 'instant-invalid' });
    },
  );

  it.each([
    { value: 0, unit: 'workingHours' },
    { value: 1.5, unit: 'workingHours' },
    { value: -1, unit: 'workingDays' },
    { value: 2, unit: 'sameDay' },
    { value: 1, unit: 'fortnights' },
  ])('refuses the budget $value $unit', (wrong) => {
    const result = computeDeadline({ start: '2024-06-12T09:15:00+07:00', budget: wrong as never, calendar });
    expect(result).toEqual({ error: 'budget-invalid' });
  });

  it('says why a day does not count, in both languages', () => {
    const start = '2024-04-26T15:00:00+07:00';
    const vietnamese = deadline({ start, budget, calendar });
    const english = deadline({ start, budget, calendar, language: 'en' });
    expect(vietnamese.ledger.map((line) => `${line.date} ${line.why}`)).toEqual([
      '2024-04-26 Trong giờ làm việc: tính 120 phút',
      '2024-04-27 Thứ Bảy, không làm việc',
      '2024-04-28 Chủ nhật, không làm việc',
      '2024-04-29 Ngày nghỉ: Nghỉ lễ 30/4 – 1/5 (hoán đổi ngày làm việc)',
      '2024-04-30 Ngày nghỉ: Ngày Chiến thắng 30/4',
      '2024-05-01 Ngày nghỉ: Ngày Quốc tế lao động 1/5',
      '2024-05-02 Trong giờ làm việc: tính 240 phút',
      '2024-05-02 Trong giờ làm việc: tính 120 phút',
    ]);
    expect(english.ledger[4]).toMatchObject({ why: 'Day off: Reunification Day', whyCode: 'holiday' });
  });

  it('leaves a pause that came too late without effect when a late clock is read again', () => {
    const pauses = [
      { from: '2024-06-14T09:00:00+07:00', to: '2024-06-14T10:00:00+07:00', policy: 'accumulate' as const },
    ];
    const question = { start: '2024-06-12T09:15:00+07:00', budget, calendar, pauses };
    expect(computeDeadline(question)).toMatchObject({ error: 'pauses-invalid', fault: 'after-end' });
    expect(deadline({ ...question, latePauses: 'ignore' }).dueAt).toBe('2024-06-13T09:15:00+07:00');
  });
});

describe('the ways of counting', () => {
  it('are all listed', () => {
    const files = readdirSync('engine/deadline/rules').filter((file) => file !== 'index.ts');
    const names = files.map((file) =>
      file.replace('.ts', '').replace(/-(\w)/g, (_, c: string) => c.toUpperCase()),
    );
    expect(Object.keys(WAYS_OF_COUNTING).sort()).toEqual(names.sort());
  });
});
