import type { YearDay } from './calendar-answers.ts';

/** What a day of a year is, the most telling first. */
export const dayKinds = [
  'closure',
  'partClosure',
  'holiday',
  'halfDay',
  'swapIn',
  'weekend',
  'working',
] as const;

export type YearDayKind = (typeof dayKinds)[number];

/** Which ground and mark a day gets. */
export function kindOfDay(day: YearDay): YearDayKind {
  const has = (kind: string): boolean => day.reasons.some((reason) => reason.kind === kind);
  if (has('closure')) return day.workingMinutes === 0 ? 'closure' : 'partClosure';
  if (has('dayOff')) return 'holiday';
  if (has('halfDay')) return 'halfDay';
  if (has('swapIn')) return 'swapIn';
  return has('weekend') ? 'weekend' : 'working';
}

/** How far a key moves the focus, in days; months are the calendar's own. */
const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The day a key leads to from `date`; undefined when the key means nothing here. */
export function movedDate(date: string, key: string): string | undefined {
  const day = new Date(`${date}T00:00:00Z`);
  const step = steps[key];
  if (step !== undefined) {
    day.setUTCDate(day.getUTCDate() + step);
  } else if (key === 'PageUp' || key === 'PageDown') {
    const wanted = day.getUTCDate();
    day.setUTCDate(1);
    day.setUTCMonth(day.getUTCMonth() + (key === 'PageDown' ? 1 : -1));
    const length = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
    day.setUTCDate(Math.min(wanted, length));
  } else if (key === 'Home' || key === 'End') {
    const weekday = (day.getUTCDay() + 6) % 7;
    day.setUTCDate(day.getUTCDate() + (key === 'Home' ? -weekday : 6 - weekday));
  } else return undefined;
  return day.toISOString().slice(0, 10);
}

/** The dates on which two years differ, whatever the difference. */
export function differingDates(before: readonly YearDay[], after: readonly YearDay[]): Set<string> {
  const known = new Map(before.map((day) => [day.date, JSON.stringify(day)]));
  return new Set(after.filter((day) => known.get(day.date) !== JSON.stringify(day)).map((day) => day.date));
}

/** "176" or "164,5": working hours of so many minutes. */
export function hoursOf(minutes: number, locale: string): string {
  return (minutes / 60).toLocaleString(locale === 'en' ? 'en-GB' : 'vi-VN', { maximumFractionDigits: 1 });
}
