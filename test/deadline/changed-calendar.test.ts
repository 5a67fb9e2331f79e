import { describe, expect, it } from 'vitest';
import { assignedHours, assignmentOn } from '#engine/deadline/calendar-assignments.ts';
import type { CalendarYear, Closure, HalfDay } from '#engine/deadline/calendar-data.ts';
import { closuresFor } from '#engine/deadline/closures.ts';
import { type Calendar, compileCalendar } from '#engine/deadline/compile-calendar.ts';
import { type Deadline, computeDeadline, isFault } from '#engine/deadline/compute-deadline.ts';
import type { DeadlineQuestion } from '#engine/deadline/compute-deadline.ts';
import { SHIPPED_YEARS, instant, readCases, readProfile, term } from './cases/read-case.ts';

interface ClosureCase {
  case: string;
  start: string;
  term: string;
  closures?: { from: string; to: string; effect?: Closure['effect'] }[];
  halfDays?: Omit<HalfDay, 'name'>[];
  pauses?: { from: string; to: string }[];
  due: string;
}

const STORM: Closure = {
  code: 'bao',
  from: '2024-06-13T00:00',
  to: '2024-06-14T12:00',
  name: { vi: 'Bão số 3', en: 'Storm no. 3' },
  kind: 'storm',
  decision: { number: '15/QĐ-UBND', date: '2024-06-12', by: 'UBND phường Thí Điểm' },
  effect: 'stops',
  agencies: 'all',
};

/** "Thu 13/06/2024 24:00" is midnight, which no instant of a table needs to say. */
function moment(words: string): string {
  const midnight = words.endsWith('24:00');
  const plain = instant(midnight ? words.replace('24:00', '00:00') : words).slice(0, 16);
  return midnight ? plain.replace('T00:00', 'T24:00') : plain;
}

function withHalfDays(halfDays: Omit<HalfDay, 'name'>[]): CalendarYear[] {
  const named = halfDays.map((day) => ({ ...day, name: { vi: 'Nghỉ buổi chiều', en: 'Afternoon off' } }));
  return SHIPPED_YEARS.map((year) => ({
    ...year,
    halfDays: named.filter(({ date }) => date.startsWith(String(year.year))),
  }));
}

function calendarOf(row: Pick<ClosureCase, 'closures' | 'halfDays'>): Calendar {
  const closures = (row.closures ?? []).map((closure) => ({
    ...STORM,
    effect: closure.effect ?? 'stops',
    from: moment(closure.from),
    to: moment(closure.to),
  }));
  return compileCalendar({ profile: readProfile('A'), years: withHalfDays(row.halfDays ?? []), closures });
}

function deadline(question: DeadlineQuestion): Deadline {
  const result = computeDeadline(question);
  if (isFault(result)) throw new Error(JSON.stringify(result));
  return result;
}

describe('the table of closures and half-days', () => {
  for (const row of readCases<ClosureCase>('closures')) {
    it(`${row.case}: ${row.start}, ${row.term} → ${row.due}`, () => {
      const pauses = (row.pauses ?? []).map(({ from, to }) => ({
        from: instant(from),
        to: instant(to),
        policy: 'accumulate' as const,
      }));
      const question = {
        start: instant(row.start),
        budget: term(row.term),
        calendar: calendarOf(row),
        pauses,
      };
      expect(deadline(question).dueAt).toBe(instant(row.due));
    });
  }
});

describe('the account of a closure', () => {
  const calendar = calendarOf({
    closures: [
      { from: 'Wed 12/06/2024 14:00', to: 'Wed 12/06/2024 16:00' },
      { from: 'Thu 13/06/2024 00:00', to: 'Thu 13/06/2024 24:00' },
    ],
  });
  const lines = (words: string, language: 'vi' | 'en' = 'vi'): string[] =>
    deadline({ start: instant('Wed 12/06/2024 10:00'), budget: term(words), calendar, language }).ledger.map(
      ({ date, from, to, why }) =>
        [date.slice(8), from?.slice(11, 16), to?.slice(11, 16), why].filter(Boolean).join(' '),
    );

  it('has a line of its own with the name, and the decision as its basis', () => {
    expect(lines('6 giờ làm việc')).toEqual([
      '12 10:00 12:00 Trong giờ làm việc: tính 120 phút',
      '12 13:00 14:00 Trong giờ làm việc: tính 60 phút',
      '12 14:00 16:00 Ngừng làm việc theo quyết định, không tính: Bão số 3',
      '12 16:00 17:00 Trong giờ làm việc: tính 60 phút',
      '13 Ngừng làm việc theo quyết định, không tính: Bão số 3',
      '14 08:00 10:00 Trong giờ làm việc: tính 120 phút',
    ]);
    const { ledger } = deadline({
      start: instant('Wed 12/06/2024 10:00'),
      budget: term('6 giờ làm việc'),
      calendar,
    });
    expect(ledger[2]).toMatchObject({
      whyCode: 'closure',
      basis: 'Quyết định số 15/QĐ-UBND ngày 12/06/2024 của UBND phường Thí Điểm',
      closure: { code: 'bao', decision: { number: '15/QĐ-UBND' } },
    });
  });

  it('says of a day worked in part that it counts', () => {
    const half = calendarOf({ closures: [{ from: 'Thu 13/06/2024 13:00', to: 'Thu 13/06/2024 24:00' }] });
    const question = { start: instant('Wed 12/06/2024 10:00'), budget: term('1 ngày làm việc') };
    const { ledger, dueAt } = deadline({ ...question, calendar: half });
    expect(dueAt).toBe('2024-06-13T12:00:00+07:00');
    expect(ledger.at(-1)!.why).toBe(
      'Ngừng làm việc 13:00–17:00 theo quyết định: Bão số 3; ngày vẫn tính vì còn giờ làm việc',
    );
  });

  it('is mentioned where clocks run on', () => {
    const running = calendarOf({
      closures: [{ from: 'Wed 12/06/2024 14:00', to: 'Wed 12/06/2024 16:00', effect: 'runs' }],
    });
    const question = { start: instant('Wed 12/06/2024 13:00'), budget: term('2 giờ làm việc') };
    const { ledger } = deadline({ ...question, calendar: running, language: 'en' });
    expect(ledger.map(({ whyCode }) => whyCode)).toEqual(['counted', 'closure-runs']);
    expect(ledger[1]!.why).toBe('The clock runs on by decision: Storm no. 3');
  });
});

describe('a closure', () => {
  it('concerns the agencies and procedures it names', () => {
    const one = { ...STORM, agencies: ['phuong-thi-diem'] };
    const procedure = { ...STORM, procedures: ['2.000635'] };
    expect(closuresFor([STORM, one, procedure], { agencies: ['phuong-khac'] })).toEqual([STORM]);
    expect(closuresFor([one], { agencies: ['id-1', 'phuong-thi-diem'] })).toEqual([one]);
    expect(closuresFor([procedure], { agencies: ['x'], procedure: '2.000635' })).toEqual([procedure]);
    expect(closuresFor([procedure], { agencies: ['x'], procedure: '1.000001' })).toEqual([]);
  });

  it('is refused when it ends before it begins, or is no moment', () => {
    const compile = (change: Partial<Closure>) => () =>
      compileCalendar({
        profile: readProfile('A'),
        years: SHIPPED_YEARS,
        closures: [{ ...STORM, ...change }],
      });
    expect(compile({ to: '2024-06-13T00:00' })).toThrow('Expected closure "bao" to begin before it ends');
    expect(compile({ to: '2024-06-31T10:00' })).toThrow('Expected a date like');
    expect(compile({ to: '2024-06-14' })).toThrow('Expected a time like');
  });
});

describe('a counter open seven hours a day', () => {
  const profiles = ['A', 'B', 'C'].map(readProfile);
  const assignments = [
    { from: '2024-07-01', counterHours: 'C', deadlineCalendar: 'C' },
    { from: '2000-01-01', counterHours: 'B', deadlineCalendar: 'A' },
  ];
  const compiled = (purpose: 'counterHours' | 'deadlineCalendar'): Calendar =>
    compileCalendar({ profile: assignedHours(assignments, purpose, profiles), years: SHIPPED_YEARS });
  const due = (calendar: Calendar, start: string): string =>
    deadline({ start: instant(start), budget: term('8 giờ làm việc'), calendar }).dueAt;

  it('does not make eight working hours a day and an hour', () => {
    expect(due(compiled('counterHours'), 'Fri 14/06/2024 08:00')).toBe(instant('Mon 17/06/2024 09:00'));
    expect(due(compiled('deadlineCalendar'), 'Fri 14/06/2024 08:00')).toBe(instant('Fri 14/06/2024 17:00'));
  });

  it('keeps other hours from the day its assignment says', () => {
    expect(due(compiled('deadlineCalendar'), 'Fri 28/06/2024 15:00')).toBe(instant('Mon 01/07/2024 15:00'));
    expect(assignmentOn(assignments, '2024-06-30')?.counterHours).toBe('B');
    expect(assignmentOn(assignments, '2024-07-01')?.counterHours).toBe('C');
    expect(assignmentOn(assignments, '1999-12-31')).toBeUndefined();
  });

  it('is refused when it names hours that do not exist', () => {
    expect(() => assignedHours(assignments, 'counterHours', profiles.slice(0, 2))).toThrow(
      'Expected office hours "C"',
    );
  });
});
