import { localized } from '../app/locale.ts';
import { formatDay } from '../kit/format-moment.ts';
import type { DayReason, YearDay } from './calendar-answers.ts';
import { hoursOf } from './year-days.ts';

interface Tongue {
  locale: string;
  t: (key: string, values?: object) => string;
}

/** Everything about a day in one breath: its date, why it is what it is, its hours. */
export function dayLabel(day: YearDay, tongue: Tongue): string {
  const { locale } = tongue;
  const words = [...day.reasons.map((reason) => reasonWords(reason, tongue)), hoursWords(day, tongue)];
  return `${formatDay(day.date, locale)}: ${words.join('; ')}`;
}

/** "Nghỉ: Quốc khánh", "Làm bù cho Thứ Hai, 29/04/2024". */
export function reasonWords(reason: DayReason, { locale, t }: Tongue): string {
  const name = localized(reason.name, locale);
  const key = reason.kind === 'closure' ? `closure.${reason.closure?.effect ?? 'stops'}` : reason.kind;
  return t(`calendars.reason.${key}`, { name, date: formatDay(reason.replaces, locale) });
}

/** "08:00–12:00, 13:00–17:00 (8 giờ)", or that nobody works. */
export function hoursWords(day: YearDay, { locale, t }: Tongue): string {
  if (day.workingMinutes === 0) return t('calendars.noHours');
  const shifts = day.shifts.map(({ from, to }) => `${from}–${to}`).join(', ');
  return t('calendars.hours', { shifts, hours: hoursOf(day.workingMinutes, locale) });
}
