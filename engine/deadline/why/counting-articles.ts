import type { Unit } from '../budget.ts';
import type { BilingualText } from '../compile-calendar.ts';

/** A rule of counting and where the law says it. */
export interface CountingRule {
  name: BilingualText;
  rule: BilingualText;
  /** Empty where the term's own references say it all. */
  articles: string[];
}

/** How each unit counts, with its article (Bộ luật Dân sự 2015, Điều 147–148; Bộ luật Lao động 2019, Điều 112). */
export const COUNTING_RULES: Record<Unit, CountingRule> = {
  workingMinutes: {
    name: { vi: 'Phút làm việc', en: 'Working minutes' },
    rule: {
      vi: 'Tính ngay từ thời điểm tiếp nhận, chỉ tính trong giờ làm việc.',
      en: 'Counted from the moment of receipt, within office hours only.',
    },
    articles: ['Bộ luật Dân sự 2015, Điều 147 khoản 1'],
  },
  workingHours: {
    name: { vi: 'Giờ làm việc', en: 'Working hours' },
    rule: {
      vi: 'Tính ngay từ thời điểm tiếp nhận, chỉ tính trong giờ làm việc.',
      en: 'Counted from the moment of receipt, within office hours only.',
    },
    articles: ['Bộ luật Dân sự 2015, Điều 147 khoản 1'],
  },
  workingDays: {
    name: { vi: 'Ngày làm việc', en: 'Working days' },
    rule: {
      vi: 'Ngày tiếp nhận không tính; không tính ngày nghỉ; hết hạn khi kết thúc ngày cuối cùng.',
      en: 'The day of receipt is not counted, nor are days off; the term ends with its last day.',
    },
    articles: ['Bộ luật Dân sự 2015, Điều 147 khoản 2, Điều 148 khoản 6', 'Bộ luật Lao động 2019, Điều 112'],
  },
  calendarDays: {
    name: { vi: 'Ngày', en: 'Calendar days' },
    rule: {
      vi: 'Ngày tiếp nhận không tính, ngày nghỉ vẫn tính; ngày cuối là ngày nghỉ thì chuyển sang ngày làm việc tiếp theo.',
      en: 'The day of receipt is not counted, days off are; a last day off moves to the next working day.',
    },
    articles: ['Bộ luật Dân sự 2015, Điều 147 khoản 2, Điều 148 khoản 5 và 6'],
  },
  sameDay: {
    name: { vi: 'Trong ngày', en: 'The same day' },
    rule: {
      vi: 'Nhận đến hết 15 giờ thì trả trong ngày; nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo.',
      en: 'Received until 15:00, the result comes the same day; later, on the next working day.',
    },
    articles: [],
  },
};
