import type { Language } from '../ledger-texts.ts';

/** How the summary puts its parts together, by language. */
export interface SummarySentences {
  whole: (term: string, start: string, counted: string, end: string) => string;
  close: (day: string, clock: string) => string;
  capped: (end: string) => string;
  sameDay: (cutOff: string) => string;
  afterCutOff: (cutOff: string) => string;
  counted: (days: string) => string;
  and: string;
  thatDay: string;
  daysBetween: (days: number, length: string) => string;
  receiptDay: string;
  sentDay: string;
  oneDay: (day: string) => string;
  firstAndLast: (first: [count: number, day: string], last: [count: number, day: string]) => string;
  rolled: string;
}

/** The summary's words. */
export const SUMMARY_SENTENCES: Record<Language, SummarySentences> = {
  vi: {
    whole: (term, start, counted, end) => `${term} kể từ ${start}: ${counted}; vì vậy hẹn trả ${end}.`,
    close: (day, clock) => `trước khi hết giờ làm việc ${day} (${clock})`,
    capped: (end) => `tính đủ thì sau ${end}, nhưng ngày hẹn không được muộn hơn thời hạn luật định`,
    sameDay: (cutOff) => `nhận đến hết ${hourWords(cutOff)} nên trả kết quả trong ngày`,
    afterCutOff: (cutOff) => `nhận sau ${hourWords(cutOff)} nên trả kết quả trong ngày làm việc tiếp theo`,
    counted: (days) => `tính ${days}`,
    and: ' và ',
    thatDay: 'cùng ngày',
    daysBetween: (days, length) => `${days} ngày làm việc ở giữa (${length})`,
    receiptDay: 'không tính ngày tiếp nhận',
    sentDay: 'không tính ngày gửi trực tuyến',
    oneDay: (day) => `ngày thứ 1 là ${day}`,
    firstAndLast: ([one, first], [n, last]) => `ngày thứ ${one} là ${first}, ngày thứ ${n} là ${last}`,
    rolled: ', là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo',
  },
  en: {
    whole: (term, start, counted, end) => `${term} from ${start}: ${counted}; so it is due at ${end}.`,
    close: (day, clock) => `the close of ${day} (${clock})`,
    capped: (end) => `counted in full it would end after ${end}, but never later than the statutory end`,
    sameDay: (cutOff) => `received until ${cutOff}, so the result comes the same day`,
    afterCutOff: (cutOff) => `received after ${cutOff}, so the result comes on the next working day`,
    counted: (days) => `counted ${days}`,
    and: ' and ',
    thatDay: 'the same day',
    daysBetween: (days, length) => `${days} working ${days === 1 ? 'day' : 'days'} between (${length})`,
    receiptDay: 'the day of receipt is not counted',
    sentDay: 'the day of sending is not counted',
    oneDay: (day) => `day 1 is ${day}`,
    firstAndLast: ([one, first], [n, last]) => `day ${one} is ${first}, day ${n} is ${last}`,
    rolled: ', a day off, so moved to the next working day',
  },
};

/** "15 giờ", "15 giờ 30 phút" of `15:00`, `15:30`. */
function hourWords(clock: string): string {
  const [hours, minutes] = clock.split(':').map(Number);
  return minutes ? `${hours} giờ ${minutes} phút` : `${hours} giờ`;
}
