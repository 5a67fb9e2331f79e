import type { Calendar, CalendarDay } from '#engine/deadline/compile-calendar.ts';
import type { Shift } from '#engine/deadline/compile-hours.ts';
import { toClock, toDate, weekdayOf } from '#engine/deadline/instant.ts';

/** Why a day is not an ordinary working day. */
export interface DayReason {
  kind: 'weekend' | 'dayOff' | 'swapIn' | 'halfDay' | 'closure';
  name?: { vi: string; en: string };
  /** The day a swapped-in one replaces, `YYYY-MM-DD`. */
  replaces?: string;
  /** Of a day off: public holiday, Tết, compensating day, day swapped off. */
  dayOffKind?: string;
  /** Of a closure: its code, whether it stops the clock, the paper. */
  closure?: {
    code: string;
    effect: 'stops' | 'runs';
    decision: { number: string; date: string; by: string };
  };
}

/** A day of a year as the preview shows it; shifts as `HH:MM`. */
export interface PreviewDay {
  date: string;
  /** 1 = Monday … 7 = Sunday. */
  weekday: number;
  workingMinutes: number;
  shifts: { from: string; to: string }[];
  reasons: DayReason[];
}

/** A year day by day, with what there is to count. */
export interface YearPreview {
  year: number;
  provisional: boolean;
  workingDays: number;
  workingMinutes: number;
  /** Weekdays on which the office is closed. */
  closedWeekdays: number;
  months: { month: number; workingDays: number; workingMinutes: number }[];
  days: PreviewDay[];
}

/** A year of a compiled calendar; undefined when the calendar has no such year. */
export function yearPreview(calendar: Calendar, year: number): YearPreview | undefined {
  const table: { day: PreviewDay; provisional: boolean }[] = [];
  calendar.days.forEach((entry, index) => {
    const day = calendar.firstDay + index;
    const date = toDate(day);
    if (!entry || !date.startsWith(`${String(year).padStart(4, '0')}-`)) return;
    table.push({ day: previewDay(entry, date, weekdayOf(day)), provisional: entry.provisional });
  });
  if (table.length === 0) return undefined;
  const days = table.map(({ day }) => day);
  return {
    year,
    provisional: table.some(({ provisional }) => provisional),
    ...sums(days),
    closedWeekdays: days.filter(({ weekday, workingMinutes }) => weekday <= 5 && workingMinutes === 0).length,
    months: Array.from({ length: 12 }, (_, index) => {
      const month = index + 1;
      return { month, ...sums(days.filter(({ date }) => Number(date.slice(5, 7)) === month)) };
    }),
    days,
  };
}

function sums(days: readonly PreviewDay[]): { workingDays: number; workingMinutes: number } {
  return {
    workingDays: days.filter(({ workingMinutes }) => workingMinutes > 0).length,
    workingMinutes: days.reduce((sum, { workingMinutes }) => sum + workingMinutes, 0),
  };
}

function previewDay(entry: CalendarDay, date: string, weekday: number): PreviewDay {
  return {
    date,
    weekday,
    workingMinutes: entry.shifts.reduce((sum, shift) => sum + shift.to - shift.from, 0),
    shifts: entry.shifts.map(clockTimes),
    reasons: reasonsOf(entry, weekday),
  };
}

function reasonsOf(entry: CalendarDay, weekday: number): DayReason[] {
  const { dayOff, swapIn, halfDay, closed = [] } = entry;
  return [
    ...(dayOff ? [{ kind: 'dayOff' as const, name: dayOff.name, dayOffKind: dayOff.kind }] : []),
    ...(swapIn ? [{ kind: 'swapIn' as const, replaces: swapIn.replaces }] : []),
    ...(halfDay ? [{ kind: 'halfDay' as const, name: halfDay.name }] : []),
    ...(weekday > 5 && !swapIn ? [{ kind: 'weekend' as const }] : []),
    ...[...new Set(closed.map(({ closure }) => closure))].map(({ name, code, effect, decision }) => ({
      kind: 'closure' as const,
      name,
      closure: { code, effect, decision },
    })),
  ];
}

function clockTimes({ from, to }: Shift): { from: string; to: string } {
  return { from: toClock(from), to: toClock(to) };
}
