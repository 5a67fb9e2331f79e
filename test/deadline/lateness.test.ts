import { describe, expect, it } from 'vitest';
import type { Unit } from '#engine/deadline/budget.ts';
import { capCommitted } from '#engine/deadline/cap-committed.ts';
import { type Deadline, computeDeadline, isFault } from '#engine/deadline/compute-deadline.ts';
import { classifyCompletion, isLate } from '#engine/deadline/is-late.ts';
import { isInWorkingTime, moveToOpening } from '#engine/deadline/move-to-opening.ts';
import { remainingWorkingMinutes } from '#engine/deadline/remaining-working-minutes.ts';
import { workingTimeParts } from '#engine/deadline/working-time-parts.ts';
import { CALENDARS, instant, term } from './cases/read-case.ts';

const calendar = CALENDARS.A!;

describe('lateness', () => {
  const due = 'Fri 14/06/2024 17:00';
  it.each<[done: string, unit: Unit, outcome: string]>([
    ['Fri 14/06/2024 16:59', 'workingHours', 'early'],
    ['Fri 14/06/2024 17:00', 'workingHours', 'onTime'],
    ['Fri 14/06/2024 17:00:59', 'workingHours', 'onTime'],
    ['Fri 14/06/2024 17:01', 'workingHours', 'late'],
    ['Fri 14/06/2024 17:01', 'workingMinutes', 'late'],
    ['Thu 13/06/2024 23:59', 'workingDays', 'early'],
    ['Fri 14/06/2024 08:00', 'workingDays', 'onTime'],
    ['Fri 14/06/2024 23:59', 'workingDays', 'onTime'],
    ['Sat 15/06/2024 00:00', 'workingDays', 'late'],
    ['Fri 14/06/2024 22:00', 'calendarDays', 'onTime'],
    ['Fri 14/06/2024 22:00', 'sameDay', 'onTime'],
    ['Tue 18/06/2024 10:00', 'sameDay', 'late'],
  ])('done %s against %s is %s', (done, unit, outcome) => {
    expect(classifyCompletion(instant(done), instant(due), unit)).toBe(outcome);
    expect(isLate(instant(done), instant(due), unit)).toBe(outcome === 'late');
  });
});

describe('the cap', () => {
  function deadline(start: string, words: string): Deadline {
    const result = computeDeadline({ start: instant(start), budget: term(words), calendar });
    if (isFault(result)) throw new Error(JSON.stringify(result));
    return result;
  }

  it('takes the statutory end, its way of judging lateness, and says so', () => {
    // given
    const start = 'Thu 13/06/2024 08:30';
    // when
    const capped = capCommitted(deadline(start, '8 giờ làm việc'), deadline(start, 'trong ngày'), {
      calendar,
    });
    // then
    expect(capped.dueAt).toBe(instant('Thu 13/06/2024 17:00'));
    expect(capped.unit).toBe('sameDay');
    expect(capped.ledger.at(-1)).toMatchObject({
      whyCode: 'capped',
      why: 'Không muộn hơn thời hạn luật định: Thứ Năm, 13/06/2024 17:00',
    });
    expect(capped.ledger.every((line) => line.date <= '2024-06-13')).toBe(true);
  });

  it('leaves an earlier committed end as it is', () => {
    const committed = deadline('Wed 12/06/2024 09:15', '2 giờ làm việc');
    expect(capCommitted(committed, deadline('Wed 12/06/2024 09:15', 'trong ngày'), { calendar })).toEqual(
      committed,
    );
  });

  it('leaves an equal end with the committed way of judging', () => {
    const start = 'Fri 14/06/2024 08:00';
    const capped = capCommitted(deadline(start, '8 giờ làm việc'), deadline(start, 'trong ngày'), {
      calendar,
    });
    expect(capped).toMatchObject({ dueAt: instant('Fri 14/06/2024 17:00'), unit: 'workingHours' });
  });
});

describe('the opening', () => {
  it.each([
    ['Wed 12/06/2024 09:15:40', 'Wed 12/06/2024 09:15', false],
    ['Wed 12/06/2024 12:00', 'Wed 12/06/2024 13:00', true],
    ['Wed 12/06/2024 17:00', 'Thu 13/06/2024 08:00', true],
    ['Sat 15/06/2024 09:00', 'Mon 17/06/2024 08:00', true],
    ['Fri 13/02/2026 17:00', 'Mon 23/02/2026 08:00', true],
    ['Sat 04/05/2024 10:00', 'Sat 04/05/2024 10:00', false],
  ])('%s → %s', (from, to, moved) => {
    expect(moveToOpening(instant(from), calendar)).toEqual({ at: instant(to), moved });
    expect(isInWorkingTime(instant(from), calendar)).toEqual({ open: !moved });
  });

  it('needs a calendar', () => {
    expect(moveToOpening('2029-01-03T09:00:00+07:00', calendar)).toEqual({
      error: 'calendar-missing',
      year: 2029,
    });
  });
});

describe('remaining working time', () => {
  it('leaves lunch, nights and weekends out, and is negative when late', () => {
    const until = (now: string): unknown =>
      remainingWorkingMinutes(instant(now), instant('Mon 17/06/2024 09:00'), calendar);
    expect(until('Fri 14/06/2024 11:00')).toEqual({ minutes: 60 + 240 + 60 });
    expect(until('Mon 17/06/2024 09:00')).toEqual({ minutes: 0 });
    expect(until('Tue 18/06/2024 09:00')).toEqual({ minutes: -480 });
  });

  it('splits into the days, hours and minutes of the calendar', () => {
    expect(workingTimeParts(80, 480)).toEqual({ days: 0, hours: 1, minutes: 20, overdue: false });
    expect(workingTimeParts(-1025, 480)).toEqual({ days: 2, hours: 1, minutes: 5, overdue: true });
    expect(workingTimeParts(480, 420)).toEqual({ days: 1, hours: 1, minutes: 0, overdue: false });
  });
});
