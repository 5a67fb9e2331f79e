import type {
  BilingualText,
  CalendarYear,
  Closure,
  DayOff,
  HalfDay,
  ShiftData,
} from '#engine/deadline/calendar-data.ts';
import type { CalendarChanges, CalendarContent } from './calendar-answers.ts';
import { changedContent, withItem } from './changed-content.ts';

/** What an official may do to a day. */
export type DayEdit =
  | { kind: 'dayOff'; date: string; name: BilingualText; dayOffKind: DayOff['kind'] }
  | { kind: 'swap'; off: string; on: string; name: BilingualText }
  | { kind: 'halfDay'; date: string; shifts: ShiftData[]; name: BilingualText }
  | { kind: 'closure'; closure: Closure }
  | { kind: 'hours'; profileId: string; from: string; shifts: ShiftData[] }
  | { kind: 'ordinary'; date: string };

export const editKinds = ['dayOff', 'swap', 'halfDay', 'closure', 'hours', 'ordinary'] as const;
export type EditKind = (typeof editKinds)[number];

/** The changes with one edit more. What is not edited stays as it was. */
export function withEdit(content: CalendarContent, changes: CalendarChanges, edit: DayEdit): CalendarChanges {
  const now = changedContent(content, changes);
  switch (edit.kind) {
    case 'closure':
      return { ...changes, closures: withItem(changes.closures, edit.closure, (one) => one.code) };
    case 'hours': {
      const profile = now.profiles.find(({ id }) => id === edit.profileId);
      if (!profile) return changes;
      const hours = { ...profile.hours, [edit.from]: { shifts: edit.shifts } };
      return { ...changes, profiles: withItem(changes.profiles, { ...profile, hours }, (one) => one.id) };
    }
    case 'dayOff': {
      const { date, name, dayOffKind } = edit;
      return onYear(now, changes, date, (year) => {
        const cleared = ordinary(year, date);
        return { ...cleared, daysOff: byDate([...cleared.daysOff, { date, name, kind: dayOffKind }]) };
      });
    }
    case 'halfDay': {
      const { date, name, shifts } = edit;
      return onYear(now, changes, date, (year) => {
        const cleared = ordinary(year, date);
        return {
          ...cleared,
          halfDays: byDate<HalfDay>([...(cleared.halfDays ?? []), { date, shifts, name }]),
        };
      });
    }
    case 'swap': {
      const { off, on, name } = edit;
      const freed = onYear(now, changes, off, (year) => {
        const cleared = ordinary(year, off);
        return {
          ...cleared,
          daysOff: byDate<DayOff>([...cleared.daysOff, { date: off, name, kind: 'swapped' }]),
        };
      });
      return onYear(changedContent(content, freed), freed, on, (year) => {
        const cleared = ordinary(year, on);
        return {
          ...cleared,
          swapInDays: byDate([...(cleared.swapInDays ?? []), { date: on, replaces: off }]),
        };
      });
    }
    case 'ordinary': {
      const plain = onYear(now, changes, edit.date, (year) => ordinary(year, edit.date));
      return withoutClosures(content, plain, closedOn(now, edit.date));
    }
  }
}

/** Codes of the closures that touch a day. */
function closedOn({ closures }: CalendarContent, date: string): Set<string> {
  const touching = closures.filter(({ from, to }) => from.slice(0, 10) <= date && to.slice(0, 10) >= date);
  return new Set(touching.map(({ code }) => code));
}

/** A closure that is only proposed is forgotten; one in force is withdrawn. */
function withoutClosures(
  content: CalendarContent,
  changes: CalendarChanges,
  codes: ReadonlySet<string>,
): CalendarChanges {
  if (codes.size === 0) return changes;
  const known = content.closures.map(({ code }) => code).filter((code) => codes.has(code));
  return {
    ...changes,
    closures: (changes.closures ?? []).filter(({ code }) => !codes.has(code)),
    withdrawnClosures: [...new Set([...(changes.withdrawnClosures ?? []), ...known])],
  };
}

/** A year whose `date` is a day like any other. */
export function ordinary(year: CalendarYear, date: string): CalendarYear {
  const without = <T extends { date: string }>(list: readonly T[] | undefined): T[] =>
    (list ?? []).filter((one) => one.date !== date);
  return {
    ...year,
    daysOff: without(year.daysOff),
    swapInDays: without(year.swapInDays),
    halfDays: without(year.halfDays),
  };
}

function onYear(
  now: CalendarContent,
  changes: CalendarChanges,
  date: string,
  edit: (year: CalendarYear) => CalendarYear,
): CalendarChanges {
  const year = now.years.find((one) => one.year === Number(date.slice(0, 4)));
  return year ? { ...changes, years: withItem(changes.years, edit(year), (one) => one.year) } : changes;
}

function byDate<T extends { date: string }>(list: T[]): T[] {
  return list.sort((a, b) => (a.date < b.date ? -1 : 1));
}
