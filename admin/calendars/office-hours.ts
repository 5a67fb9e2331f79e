import type { HoursProfile, OfficeHours, ShiftData } from '#engine/deadline/calendar-data.ts';
import { weekdayName } from '../kit/format-moment.ts';
import type { CalendarChanges, CalendarContent } from './calendar-answers.ts';
import { changedContent, withItem } from './changed-content.ts';
import type { Periods } from './periods.ts';

/** Monday to Friday: the weekdays that may have shifts of their own. */
export const workingWeekdays = ['1', '2', '3', '4', '5'] as const;

/** A shift nobody has filled in. */
export const emptyShift: ShiftData = { from: '', to: '' };

/** "08:00–12:00, 13:00–17:00; Thứ Sáu 08:00–11:30" */
export function officeHoursWords({ shifts, byWeekday = {} }: OfficeHours, locale: string): string {
  const own = Object.entries(byWeekday).map(
    ([weekday, its]) => `${weekdayName(Number(weekday), locale)} ${shiftWords(its)}`,
  );
  return [shiftWords(shifts), ...own].join('; ');
}

function shiftWords(shifts: readonly ShiftData[]): string {
  return shifts.map(({ from, to }) => `${from}–${to}`).join(', ');
}

/** Working minutes of a day with these shifts; a shift that is not filled in counts nothing. */
export function minutesOf(shifts: readonly ShiftData[]): number {
  const minute = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  return shifts.reduce(
    (sum, { from, to }) => sum + (from && to ? Math.max(0, minute(to) - minute(from)) : 0),
    0,
  );
}

/** The hours with a weekday's own shifts; without any it works as the others do. */
export function withWeekday(hours: OfficeHours, weekday: string, shifts: ShiftData[] | null): OfficeHours {
  const { [weekday]: _its, ...others } = hours.byWeekday ?? {};
  const byWeekday = shifts ? { ...others, [weekday]: shifts } : others;
  return Object.keys(byWeekday).length > 0 ? { shifts: hours.shifts, byWeekday } : { shifts: hours.shifts };
}

/** The changes with a profile's dated hours in place of what they were. */
export function withHours(
  changes: CalendarChanges,
  profile: HoursProfile,
  hours: Periods<OfficeHours>,
): CalendarChanges {
  return {
    ...changes,
    profiles: withItem(changes.profiles, { ...profile, hours: { ...hours } }, (one) => one.id),
  };
}

/** The next letter nobody uses: office hours are called A, B, C. */
export function freeProfileId(content: CalendarContent, changes: CalendarChanges): string {
  const used = new Set(changedContent(content, changes).profiles.map(({ id }) => id));
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  return letters.find((letter) => !used.has(letter)) ?? `K${used.size + 1}`;
}
