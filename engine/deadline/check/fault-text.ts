import type { BilingualText } from '../calendar-data.ts';
import type { DeadlineFault } from '../compute-deadline.ts';
import type { PauseFault } from '../pauses.ts';

const PAUSES: Record<PauseFault, (ordinal: number) => BilingualText> = {
  'from-not-before-to': (n) => ({
    vi: `Lần tạm dừng thứ ${n} phải kết thúc sau khi bắt đầu, ít nhất một phút.`,
    en: `Pause ${n} must end after it begins, by a minute at least.`,
  }),
  'before-start': (n) => ({
    vi: `Lần tạm dừng thứ ${n} bắt đầu trước khi thời hạn được tính.`,
    en: `Pause ${n} begins before the time is counted.`,
  }),
  'not-in-order': (n) => ({
    vi: `Lần tạm dừng thứ ${n} bắt đầu khi lần trước chưa kết thúc.`,
    en: `Pause ${n} begins while the one before has not ended.`,
  }),
  'after-end': (n) => ({
    vi: `Lần tạm dừng thứ ${n} bắt đầu khi thời hạn đã hết.`,
    en: `Pause ${n} begins when the time has run out.`,
  }),
  'policy-unknown': (n) => ({
    vi: `Lần tạm dừng thứ ${n} chưa nêu cách tính: tính lại, cộng dồn hay không dừng.`,
    en: `Pause ${n} does not say how it counts: restart, accumulate or run.`,
  }),
};

/** Why no date can be given, in words an official understands, and which part of the question it is about. */
export function faultText(fault: DeadlineFault): BilingualText & { path: string } {
  switch (fault.error) {
    case 'calendar-missing':
      return {
        path: '/start',
        vi: `Chưa có lịch làm việc năm ${fault.year} nên chưa thể hẹn ngày trả kết quả.`,
        en: `There is no working calendar for ${fault.year}, so no date can be promised.`,
      };
    case 'pauses-invalid':
      return { path: `/pauses/${fault.index}`, ...PAUSES[fault.fault](fault.index + 1) };
    case 'budget-invalid':
      return {
        path: '/budget',
        vi: 'Thời hạn phải là số nguyên dương kèm đơn vị; “trong ngày” thì ghi 1.',
        en: 'The time limit must be a whole positive number with its unit; for the same day, 1.',
      };
    case 'instant-invalid':
      return {
        path: '/start',
        vi: 'Thời điểm không hợp lệ: cần có ngày, giờ và múi giờ.',
        en: 'Not a valid moment: date, time and offset are needed.',
      };
  }
}
