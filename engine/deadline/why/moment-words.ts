import {
  type Instant,
  VIETNAM_OFFSET_MINUTES,
  dayOf,
  minuteOfDay,
  parseDate,
  toClock,
  toDate,
  toMinute,
  weekdayOf,
} from '../instant.ts';
import type { Language } from '../ledger-texts.ts';

const WEEKDAYS: Record<Language, readonly string[]> = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** `09:15` of an instant, in office time. */
export function clockWords(instant: Instant): string {
  return toClock(minuteOfDay(toMinute(instant, VIETNAM_OFFSET_MINUTES)));
}

/** `2024-06-12` of an instant, in office time. */
export function dateOf(instant: Instant): string {
  return toDate(dayOf(toMinute(instant, VIETNAM_OFFSET_MINUTES)));
}

/** `12/06/2024` of `2024-06-12`. */
export function dateWords(date: string): string {
  return date.split('-').reverse().join('/');
}

/** `thứ Tư 12/06/2024` of `2024-06-12`. */
export function dayWords(date: string, language: Language): string {
  return `${WEEKDAYS[language][weekdayOf(parseDate(date)) - 1]!} ${dateWords(date)}`;
}

/** `09:15 thứ Tư 12/06/2024`, in the middle of a sentence. */
export function momentWords(instant: Instant, language: Language): string {
  return `${clockWords(instant)} ${dayWords(dateOf(instant), language)}`;
}

/** `thứ Năm 13/06` inside an account that began on `start`; with the year only when it is another one. */
export function nearDayWords(date: string, start: string, language: Language): string {
  const words = dayWords(date, language);
  return date.slice(0, 4) === start.slice(0, 4) ? words.slice(0, -5) : words;
}
