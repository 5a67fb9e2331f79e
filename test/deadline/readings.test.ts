import { describe, expect, it } from 'vitest';
import { type Deadline, computeDeadline, isFault } from '#engine/deadline/compute-deadline.ts';
import type { DeadlineQuestion } from '#engine/deadline/compute-deadline.ts';
import { readClock } from '#engine/deadline/read-clock.ts';
import type { Readings } from '#engine/deadline/readings.ts';
import { CALENDARS, instant, readCases, term } from './cases/read-case.ts';

interface ReadingCase {
  case: string;
  start: string;
  term: string;
  readings?: Partial<Record<'giờ kết thúc' | 'ngày bắt đầu' | 'giờ chốt', string>>;
  pauses?: { from: string; to: string }[];
  due: string;
}

const calendar = CALENDARS.A!;

function readingsOf(words: NonNullable<ReadingCase['readings']>): Readings {
  return {
    ...(words['giờ kết thúc'] === 'giờ tiếp nhận' && { dayEnd: 'clockTime' as const }),
    ...(words['ngày bắt đầu'] === 'ngày gửi' && { dayStart: 'asSent' as const }),
    ...(words['giờ chốt'] && { cutOff: { at: words['giờ chốt'], basis: 'Quy chế của đơn vị' } }),
  };
}

function deadline(question: Omit<DeadlineQuestion, 'calendar'>): Deadline {
  const result = computeDeadline({ ...question, calendar });
  if (isFault(result)) throw new Error(JSON.stringify(result));
  return result;
}

describe('the table of readings', () => {
  for (const row of readCases<ReadingCase>('readings')) {
    it(`${row.case}: ${row.start}, ${row.term} → ${row.due}`, () => {
      const pauses = (row.pauses ?? []).map(({ from, to }) => ({
        from: instant(from),
        to: instant(to),
        policy: 'accumulate' as const,
      }));
      const readings = readingsOf(row.readings ?? {});
      const result = deadline({ start: instant(row.start), budget: term(row.term), pauses, readings });
      expect(result.dueAt).toBe(instant(row.due));
    });
  }
});

describe('the account', () => {
  const why = (start: string, words: string, readings: Readings): string[] =>
    deadline({ start: instant(start), budget: term(words), readings }).ledger.map((line) => line.why);

  it('says that a limit ends at the clock time of receipt', () => {
    expect(why('Mon 03/06/2024 09:12', '1 ngày làm việc', { dayEnd: 'clockTime' })).toEqual([
      'Ngày tiếp nhận, không tính; tính từ ngày tiếp theo',
      'Ngày làm việc thứ 1',
      'Hẹn theo giờ tiếp nhận: Thứ Ba, 04/06/2024 09:12',
    ]);
  });

  it('says that the day of sending is the one that is not counted', () => {
    const asSent = why('Sat 15/06/2024 09:00', '1 ngày làm việc', { dayStart: 'asSent' });
    expect(asSent[0]).toBe('Ngày gửi trực tuyến, không tính; tính từ ngày tiếp theo');
  });

  it('names the cut-off and where it is written', () => {
    const result = deadline({
      start: instant('Fri 14/06/2024 11:31'),
      budget: term('trong ngày'),
      readings: { cutOff: { at: '11:30', basis: 'Quy chế của đơn vị' } },
    });
    expect(result.ledger[0]).toMatchObject({
      why: 'Nhận sau 11 giờ 30 phút: trả kết quả trong ngày làm việc tiếp theo',
      basis: 'Quy chế của đơn vị',
    });
  });
});

describe('a reading', () => {
  it('that is no time is refused', () => {
    const result = computeDeadline({
      start: instant('Fri 14/06/2024 09:00'),
      budget: term('trong ngày'),
      calendar,
      readings: { cutOff: { at: '25:00' } },
    });
    expect(result).toMatchObject({ error: 'instant-invalid' });
  });

  it('holds for a clock that is read, too', () => {
    const result = readClock({
      start: instant('Sat 15/06/2024 09:00'),
      budget: term('3 ngày làm việc'),
      calendar,
      pauses: [],
      now: instant('Mon 17/06/2024 09:00'),
      readings: { dayStart: 'asSent' },
    });
    expect(result).toMatchObject({ consumed: 1, remaining: 2, dueAt: '2024-06-19T17:00:00+07:00' });
  });
});
