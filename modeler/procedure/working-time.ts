import type { Locale } from '../app/locale.ts';

/** The ways of counting a term, as the deadline contract names them. */
export type TermUnit = 'workingMinutes' | 'workingHours' | 'workingDays' | 'calendarDays' | 'sameDay';

export const termUnits: TermUnit[] = [
  'workingMinutes',
  'workingHours',
  'workingDays',
  'calendarDays',
  'sameDay',
];

/** Minutes in a whole working day of office hours (08:00–12:00, 13:00–17:00). */
export const minutesPerDay = 480;

/**
 * The most working minutes a term can hold, for drawing it on one scale with step budgets. `sameDay` counts as one
 * whole working day (received at opening time); calendar days count as working days, which is their upper bound.
 */
export function termMinutes(value: number, unit: TermUnit): number {
  switch (unit) {
    case 'workingMinutes':
      return value;
    case 'workingHours':
      return value * 60;
    case 'workingDays':
    case 'calendarDays':
      return value * minutesPerDay;
    case 'sameDay':
      return minutesPerDay;
  }
}

const unitWords: Record<Locale, Record<TermUnit, string>> = {
  vi: {
    workingMinutes: 'phút làm việc',
    workingHours: 'giờ làm việc',
    workingDays: 'ngày làm việc',
    calendarDays: 'ngày (theo lịch)',
    sameDay: 'trong ngày',
  },
  en: {
    workingMinutes: 'working minutes',
    workingHours: 'working hours',
    workingDays: 'working days',
    calendarDays: 'calendar days',
    sameDay: 'the same day',
  },
};

export const unitName = (unit: TermUnit, locale: Locale): string => unitWords[locale][unit];

/** "8 giờ làm việc", "trong ngày". */
export function termWords(value: number, unit: TermUnit, locale: Locale): string {
  return unit === 'sameDay' ? unitWords[locale].sameDay : `${value} ${unitWords[locale][unit]}`;
}

/**
 * Minutes in words: "5 giờ", "1 giờ 20 phút", "13 ngày" (a day is eight working hours). Below two days hours are
 * easier to compare than a day and some hours.
 */
export function minutesWords(minutes: number, locale: Locale): string {
  const words =
    locale === 'vi'
      ? { day: 'ngày', hour: 'giờ', minute: 'phút', none: '0 phút' }
      : { day: 'd', hour: 'h', minute: 'min', none: '0 min' };
  const days = minutes >= 2 * minutesPerDay ? Math.floor(minutes / minutesPerDay) : 0;
  const hours = Math.floor((minutes - days * minutesPerDay) / 60);
  const rest = minutes - days * minutesPerDay - hours * 60;
  const parts = [
    days > 0 && `${days} ${words.day}`,
    hours > 0 && `${hours} ${words.hour}`,
    rest > 0 && `${rest} ${words.minute}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : words.none;
}
