import { dayOf, minuteOfDay, parseDate, toClock, toDate, weekdayOf } from './instant.ts';
import type { LedgerFact, WhyCode } from './ledger-fact.ts';

/** The languages a ledger speaks. */
export type Language = 'vi' | 'en';

const WEEKDAYS: Record<Language, readonly string[]> = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

type Sentence = (fact: LedgerFact) => string;

const VIETNAMESE: Record<WhyCode, Sentence> = {
  moved: (fact) => `Ngoài giờ làm việc, tính từ lúc mở cửa tiếp theo: ${moment(fact.to!, 'vi')}`,
  counted: (fact) => `Trong giờ làm việc: tính ${fact.countedMinutes} phút`,
  'counted-day': (fact) => `Ngày làm việc thứ ${fact.countedDay}`,
  'counted-calendar-day': (fact) => `Ngày thứ ${fact.countedDay}`,
  'swap-in-day': (fact) =>
    `Ngày làm việc thứ ${fact.countedDay} (làm bù cho ngày ${date(parseDate(fact.replaces!))})`,
  'start-day': () => 'Ngày tiếp nhận, không tính; tính từ ngày tiếp theo',
  'resume-day': () => 'Ngày tiếp tục, không tính; tính từ ngày tiếp theo',
  weekend: (fact) => `${weekday(fact.day, 'vi')}, không làm việc`,
  holiday: (fact) => `Ngày nghỉ: ${fact.name!.vi}`,
  'same-day': () => 'Giải quyết trong ngày, đến hết giờ làm việc',
  'after-cut-off': () => 'Nhận sau 15 giờ: trả kết quả trong ngày làm việc tiếp theo',
  'rolled-to-working-day': () => 'Ngày cuối là ngày nghỉ, chuyển sang ngày làm việc tiếp theo',
  'paused-accumulate': (fact) => `Tạm dừng tính thời hạn đến ${moment(fact.to!, 'vi')}, sau đó tính tiếp`,
  'paused-restart': (fact) => `Chờ đến ${moment(fact.to!, 'vi')}, sau đó tính lại từ đầu`,
  'paused-run': (fact) => `Chờ đến ${moment(fact.to!, 'vi')}, thời hạn vẫn tính`,
  discarded: () => 'Không còn tính, vì thời hạn được tính lại từ đầu',
  capped: (fact) => `Không muộn hơn thời hạn luật định: ${moment(fact.to!, 'vi')}`,
};

const ENGLISH: Record<WhyCode, Sentence> = {
  moved: (fact) => `Outside office hours, counted from the next opening: ${moment(fact.to!, 'en')}`,
  counted: (fact) => `Within office hours: ${fact.countedMinutes} min counted`,
  'counted-day': (fact) => `Working day ${fact.countedDay}`,
  'counted-calendar-day': (fact) => `Day ${fact.countedDay}`,
  'swap-in-day': (fact) => `Working day ${fact.countedDay} (made up for ${date(parseDate(fact.replaces!))})`,
  'start-day': () => 'Day of receipt, not counted; counting begins the next day',
  'resume-day': () => 'Day of resumption, not counted; counting goes on the next day',
  weekend: (fact) => `${weekday(fact.day, 'en')}, closed`,
  holiday: (fact) => `Day off: ${fact.name!.en}`,
  'same-day': () => 'Same day, until the office closes',
  'after-cut-off': () => 'Received after 15:00: result on the next working day',
  'rolled-to-working-day': () => 'The last day is a day off: moved to the next working day',
  'paused-accumulate': (fact) => `Clock paused until ${moment(fact.to!, 'en')}, then goes on`,
  'paused-restart': (fact) => `Waiting until ${moment(fact.to!, 'en')}, then counted afresh`,
  'paused-run': (fact) => `Waiting until ${moment(fact.to!, 'en')}, the clock runs on`,
  discarded: () => 'No longer counted, because the time is counted afresh',
  capped: (fact) => `Not later than the statutory end: ${moment(fact.to!, 'en')}`,
};

const SENTENCES: Record<Language, Record<WhyCode, Sentence>> = { vi: VIETNAMESE, en: ENGLISH };

const PROVISIONAL: Record<Language, string> = {
  vi: ' (lịch nghỉ dự kiến, chưa công bố)',
  en: ' (provisional calendar, not announced yet)',
};

/** The sentence of a ledger line, the same on the slip, in the browser and over HTTP. */
export function whyText(fact: LedgerFact, language: Language, provisional: boolean): string {
  return SENTENCES[language][fact.code](fact) + (provisional ? PROVISIONAL[language] : '');
}

function weekday(day: number, language: Language): string {
  return WEEKDAYS[language][weekdayOf(day) - 1]!;
}

/** `12/06/2024` */
function date(day: number): string {
  return toDate(day).split('-').reverse().join('/');
}

/** `Thứ Tư, 12/06/2024 09:15` */
function moment(minute: number, language: Language): string {
  return `${weekday(dayOf(minute), language)}, ${date(dayOf(minute))} ${toClock(minuteOfDay(minute))}`;
}
