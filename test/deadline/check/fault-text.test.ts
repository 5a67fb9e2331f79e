import { describe, expect, it } from 'vitest';
import { faultText } from '#engine/deadline/check/fault-text.ts';
import { computeDeadline, isFault } from '#engine/deadline/compute-deadline.ts';
import type { DeadlineQuestion } from '#engine/deadline/compute-deadline.ts';
import { CALENDARS, instant } from '../cases/read-case.ts';

const question: DeadlineQuestion = {
  start: instant('Wed 12/06/2024 09:00'),
  budget: { value: 2, unit: 'workingHours' },
  calendar: CALENDARS.A!,
};

function pause(from: string, to: string, policy: 'accumulate' = 'accumulate') {
  return { from: instant(`Wed 12/06/2024 ${from}`), to: instant(`Wed 12/06/2024 ${to}`), policy };
}

describe('why no date can be given', () => {
  it.each<[what: string, change: Partial<DeadlineQuestion>, path: string, vi: string]>([
    [
      'a pause that ends before it starts',
      { pauses: [pause('10:00', '09:30')] },
      '/pauses/0',
      'Lần tạm dừng thứ 1 phải kết thúc sau khi bắt đầu, ít nhất một phút.',
    ],
    [
      'a pause before the start',
      { pauses: [pause('08:00', '09:30')] },
      '/pauses/0',
      'Lần tạm dừng thứ 1 bắt đầu trước khi thời hạn được tính.',
    ],
    [
      'pauses that overlap',
      { pauses: [pause('09:30', '10:00'), pause('09:45', '10:30')] },
      '/pauses/1',
      'Lần tạm dừng thứ 2 bắt đầu khi lần trước chưa kết thúc.',
    ],
    [
      'a pause too late',
      { pauses: [pause('11:30', '12:00')] },
      '/pauses/0',
      'Lần tạm dừng thứ 1 bắt đầu khi thời hạn đã hết.',
    ],
    [
      'a pause of no known kind',
      { pauses: [pause('09:30', '10:00', 'x' as 'accumulate')] },
      '/pauses/0',
      'Lần tạm dừng thứ 1 chưa nêu cách tính: tính lại, cộng dồn hay không dừng.',
    ],
    [
      'a year without a calendar',
      { start: '2040-06-12T09:00:00+07:00' },
      '/start',
      'Chưa có lịch làm việc năm 2040 nên chưa thể hẹn ngày trả kết quả.',
    ],
    [
      'a term that is none',
      { budget: { value: 0, unit: 'workingHours' } },
      '/budget',
      'Thời hạn phải là số nguyên dương kèm đơn vị; “trong ngày” thì ghi 1.',
    ],
    [
      'a moment that is none',
      { start: 'mai' },
      '/start',
      'Thời điểm không hợp lệ: cần có ngày, giờ và múi giờ.',
    ],
  ])('%s is told in officials’ words', (_what, change, path, vi) => {
    const result = computeDeadline({ ...question, ...change });
    if (!isFault(result)) throw new Error('Expected a fault but got a date.');
    expect(faultText(result)).toMatchObject({ path, vi });
    expect(faultText(result).en).not.toBe('');
  });
});
