import { dayOf, minuteOfDay, parseDate, toClock, toDate, weekdayOf } from './instant.ts';
import type { LedgerFact, WhyCode } from './ledger-fact.ts';
import type { PauseKind } from './pauses.ts';

/** The languages a ledger speaks. */
export type Language = 'vi' | 'en';

const WEEKDAYS: Record<Language, readonly string[]> = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** What is waited for, inside a sentence. */
const WAITS: Record<Language, Record<PauseKind, string>> = {
  vi: {
    supplement: 'chờ bổ sung hồ sơ',
    confirmation: 'chờ người nộp xác nhận',
    payment: 'chờ thực hiện nghĩa vụ tài chính',
    verification: 'chờ xác minh',
    appearance: 'chờ người nộp có mặt',
    otherAgency: 'chờ cơ quan khác',
  },
  en: {
    supplement: 'awaiting a supplement',
    confirmation: "awaiting the applicant's confirmation",
    payment: 'awaiting payment',
    verification: 'awaiting verification',
    appearance: "awaiting the applicant's appearance",
    otherAgency: 'awaiting another agency',
  },
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
  'sent-day': () => 'Ngày gửi trực tuyến, không tính; tính từ ngày tiếp theo',
  'resume-day': () => 'Ngày tiếp tục, không tính; tính từ ngày tiếp theo',
  weekend: (fact) => `${weekday(fact.day, 'vi')}, không làm việc`,
  holiday: (fact) => `Ngày nghỉ: ${fact.name!.vi}`,
  'half-day': (fact) => `Chỉ làm việc ${hours(fact)}: ${fact.name!.vi}`,
  closure: (fact) => `Ngừng làm việc theo quyết định, không tính: ${fact.closure!.name.vi}`,
  'closure-in-part': (fact) =>
    `Ngừng làm việc ${span(fact)} theo quyết định: ${fact.closure!.name.vi}; ngày vẫn tính vì còn giờ làm việc`,
  'closure-runs': (fact) => `Thời hạn vẫn tính theo quyết định: ${fact.closure!.name.vi}`,
  'same-day': () => 'Giải quyết trong ngày, đến hết giờ làm việc',
  'after-cut-off': (fact) => `Nhận sau ${hour(fact.cutOff!)}: trả kết quả trong ngày làm việc tiếp theo`,
  'rolled-to-working-day': () => 'Ngày cuối là ngày nghỉ, chuyển sang ngày làm việc tiếp theo',
  'clock-time-end': (fact) => `Hẹn theo giờ tiếp nhận: ${moment(fact.to!, 'vi')}`,
  'paused-accumulate': (fact) =>
    `Tạm dừng tính thời hạn${wait(fact, 'vi')} đến ${moment(fact.to!, 'vi')}, sau đó tính tiếp`,
  'paused-restart': (fact) =>
    `${waiting(fact, 'vi', 'Chờ')} đến ${moment(fact.to!, 'vi')}, sau đó tính lại từ đầu`,
  'paused-run': (fact) => `${waiting(fact, 'vi', 'Chờ')} đến ${moment(fact.to!, 'vi')}, thời hạn vẫn tính`,
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
  'sent-day': () => 'Day of sending online, not counted; counting begins the next day',
  'resume-day': () => 'Day of resumption, not counted; counting goes on the next day',
  weekend: (fact) => `${weekday(fact.day, 'en')}, closed`,
  holiday: (fact) => `Day off: ${fact.name!.en}`,
  'half-day': (fact) => `Worked ${hours(fact)} only: ${fact.name!.en}`,
  closure: (fact) => `Closed by decision, not counted: ${fact.closure!.name.en}`,
  'closure-in-part': (fact) =>
    `Closed ${span(fact)} by decision: ${fact.closure!.name.en}; the day counts, part of it was worked`,
  'closure-runs': (fact) => `The clock runs on by decision: ${fact.closure!.name.en}`,
  'same-day': () => 'Same day, until the office closes',
  'after-cut-off': (fact) => `Received after ${toClock(fact.cutOff!)}: result on the next working day`,
  'rolled-to-working-day': () => 'The last day is a day off: moved to the next working day',
  'clock-time-end': (fact) => `Due at the clock time of receipt: ${moment(fact.to!, 'en')}`,
  'paused-accumulate': (fact) =>
    `Clock paused${wait(fact, 'en')} until ${moment(fact.to!, 'en')}, then goes on`,
  'paused-restart': (fact) =>
    `${waiting(fact, 'en', 'Waiting')} until ${moment(fact.to!, 'en')}, then counted afresh`,
  'paused-run': (fact) =>
    `${waiting(fact, 'en', 'Waiting')} until ${moment(fact.to!, 'en')}, the clock runs on`,
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

/** ` (chờ bổ sung hồ sơ)`, or nothing when nobody said what is waited for. */
function wait({ pause }: LedgerFact, language: Language): string {
  return pause?.kind ? ` (${WAITS[language][pause.kind]})` : '';
}

/** The wait as the beginning of a sentence. */
function waiting({ pause }: LedgerFact, language: Language, otherwise: string): string {
  const words = pause?.kind ? WAITS[language][pause.kind] : otherwise;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `08:00–11:30, 13:30–15:00` */
function hours({ shifts = [] }: LedgerFact): string {
  return shifts.map(({ from, to }) => `${from}–${to}`).join(', ');
}

/** `13:00–17:00` */
function span({ from, to }: LedgerFact): string {
  return `${toClock(minuteOfDay(from!))}–${toClock(minuteOfDay(to!))}`;
}

/** `15 giờ`, `15 giờ 30 phút` */
function hour(minutes: number): string {
  const [hours, rest] = toClock(minutes).split(':').map(Number);
  return rest ? `${hours} giờ ${rest} phút` : `${hours} giờ`;
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
