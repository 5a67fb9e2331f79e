import type { Policy } from '../pauses.ts';
import type { Language } from '../ledger-texts.ts';

/** The fixed parts of the account in one language; every value is put in by the caller. */
export interface WhySentences {
  moved: (from: string, to: string) => string;
  submitted: (submitted: string, start: string) => string;
  initiative: (name: string, posted: string, promised: string) => string;
  weekendDays: (days: number) => string;
  stretch: (name: string, from: string, to: string, days: number) => string;
  skipped: (parts: string) => string;
  swapIn: (days: string) => string;
  halfDay: (day: string, name: string) => string;
  closure: (name: string, when: string, decision: string) => string;
  closureRuns: (name: string, decision: string) => string;
  pause: (wait: { from: string; to: string | null; why: string; basis: string; policy: Policy }) => string;
  pauseKinds: Record<string, string>;
  correction: (from: string, to: string) => string;
  apology: (first: string, now: string) => string;
  statutory: (end: string, term: string) => string;
  provisional: (years: string) => string;
  basis: (articles: string) => string;
}

const AFTER: Record<Language, Record<Policy, string>> = {
  vi: {
    accumulate: 'sau đó tính tiếp phần còn lại',
    restart: 'sau đó tính lại từ đầu',
    run: 'trong lúc đó thời hạn vẫn tính',
  },
  en: {
    accumulate: 'then what was left is counted on',
    restart: 'then everything is counted afresh',
    run: 'the clock ran on meanwhile',
  },
};

const VIETNAMESE: WhySentences = {
  moved: (from, to) => `Nhận lúc ${from}, ngoài giờ làm việc: tính từ lúc mở cửa tiếp theo, ${to}.`,
  submitted: (submitted, start) =>
    `Nộp trực tuyến lúc ${submitted}, ngoài giờ làm việc: coi như nhận lúc mở cửa tiếp theo, ${start}.`,
  initiative: (name, posted, promised) => `${name}: rút ngắn từ ${posted} còn ${promised}.`,
  weekendDays: (days) => `${days} ngày thứ Bảy, Chủ nhật`,
  stretch: (name, from, to, days) =>
    from === to ? `${name} ${from}` : `${name} ${from} – ${to} (${days} ngày)`,
  skipped: (parts) => `Không tính: ${parts}.`,
  swapIn: (days) => `Có tính ngày làm bù: ${days}.`,
  halfDay: (day, name) => `${day} chỉ làm việc một phần: ${name}.`,
  closure: (name, when, decision) => `Không tính thời gian ngừng làm việc ${when}: ${name}${decision}.`,
  closureRuns: (name, decision) => `Thời hạn vẫn tính trong đợt ${name}${decision}.`,
  pause: ({ from, to, why, basis, policy }) =>
    to === null
      ? `Đang tạm dừng tính thời hạn từ ${from}, ${why}${basis}; ngày hẹn được tính lại khi tiếp tục.`
      : policy === 'run'
        ? `Chờ từ ${from} đến ${to}, ${why}${basis}; ${AFTER.vi.run}.`
        : `Tạm dừng từ ${from} đến ${to}, ${why}${basis}; ${AFTER.vi[policy]}.`,
  pauseKinds: {
    supplement: 'chờ bổ sung hồ sơ',
    confirmation: 'chờ người nộp xác nhận bản thảo',
    payment: 'chờ thực hiện nghĩa vụ tài chính',
    verification: 'chờ kết quả xác minh',
    appearance: 'chờ người yêu cầu có mặt',
    otherAgency: 'chờ cơ quan khác trả lời',
    other: 'có lý do tạm dừng',
  },
  correction: (from, to) =>
    `Thời điểm tiếp nhận được sửa từ ${from} thành ${to}; thời hạn tính theo lần sửa.`,
  apology: (first, now) =>
    `Cơ quan đã xin lỗi và hẹn lại ${now}; việc đúng hạn hay quá hạn vẫn xét theo ngày hẹn đầu tiên, ${first}.`,
  statutory: (end, term) => `Muộn nhất theo quy định (${term}): ${end}.`,
  provisional: (years) => `Lịch nghỉ năm ${years} chưa được công bố: ngày hẹn là tạm tính.`,
  basis: (articles) => `Căn cứ: ${articles}.`,
};

const ENGLISH: WhySentences = {
  moved: (from, to) => `Received at ${from}, outside office hours: counted from the next opening, ${to}.`,
  submitted: (submitted, start) =>
    `Submitted online at ${submitted}, outside office hours: received at the next opening, ${start}.`,
  initiative: (name, posted, promised) => `${name}: shortened from ${posted} to ${promised}.`,
  weekendDays: (days) => `${days} weekend ${days === 1 ? 'day' : 'days'}`,
  stretch: (name, from, to, days) =>
    from === to ? `${name} ${from}` : `${name} ${from} – ${to} (${days} days)`,
  skipped: (parts) => `Not counted: ${parts}.`,
  swapIn: (days) => `Make-up working days counted: ${days}.`,
  halfDay: (day, name) => `${day} was worked in part only: ${name}.`,
  closure: (name, when, decision) => `Time closed ${when} is not counted: ${name}${decision}.`,
  closureRuns: (name, decision) => `The clock ran on during ${name}${decision}.`,
  pause: ({ from, to, why, basis, policy }) =>
    to === null
      ? `The clock has been paused since ${from}, ${why}${basis}; the date is counted again when it goes on.`
      : policy === 'run'
        ? `Waited from ${from} to ${to}, ${why}${basis}; ${AFTER.en.run}.`
        : `Paused from ${from} to ${to}, ${why}${basis}; ${AFTER.en[policy]}.`,
  pauseKinds: {
    supplement: 'waiting for missing papers',
    confirmation: 'waiting for the applicant to confirm the draft',
    payment: 'waiting for a payment duty',
    verification: 'waiting for a verification',
    appearance: 'waiting for the applicant to appear',
    otherAgency: 'waiting for another agency',
    other: 'with a reason on record',
  },
  correction: (from, to) =>
    `The moment of receipt was corrected from ${from} to ${to}; the time is counted by the correction.`,
  apology: (first, now) =>
    `The agency has apologised and promised ${now} instead; lateness is still judged by the first date, ${first}.`,
  statutory: (end, term) => `At the latest by law (${term}): ${end}.`,
  provisional: (years) => `The days off of ${years} have not been announced: the date is provisional.`,
  basis: (articles) => `Basis: ${articles}.`,
};

/** The sentences by language. */
export const WHY_SENTENCES: Record<Language, WhySentences> = { vi: VIETNAMESE, en: ENGLISH };
