import type { BilingualText, CalendarYear } from '#engine/deadline/calendar-data.ts';
import type { CalendarChanges, CalendarContent } from './calendar-answers.ts';
import { withItem } from './changed-content.ts';
import { ordinary } from './day-edits.ts';

/** One thing a proposal changes, with what it takes to leave it out again. */
export interface ChangeItem {
  key: string;
  /** A text key under `calendars.change`. */
  text: string;
  date: string;
  name?: BilingualText;
  more?: string;
  /** The changes without this one. */
  without: CalendarChanges;
}

/** What a proposal changes, item by item, oldest day first. */
export function changeItems(content: CalendarContent, changes: CalendarChanges): ChangeItem[] {
  return [
    ...(changes.years ?? []).flatMap((year) => yearItems(content, changes, year)),
    ...closureItems(content, changes),
    ...hoursItems(content, changes),
    ...assignmentItems(changes),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
}

const lists = ['daysOff', 'swapInDays', 'halfDays'] as const;

function yearItems(content: CalendarContent, changes: CalendarChanges, year: CalendarYear): ChangeItem[] {
  const base = content.years.find((one) => one.year === year.year);
  const items: ChangeItem[] = [];
  const announced = base?.provisional === true && !year.provisional;
  if (announced) {
    const without = withYear(changes, { ...year, provisional: true, references: base.references }, base);
    const more = (year.references ?? []).join('; ');
    items.push({
      key: `announced ${year.year}`,
      text: 'announced',
      date: `${year.year}-01-01`,
      more,
      without,
    });
  }
  for (const list of lists) {
    const before = new Map((base?.[list] ?? []).map((day) => [day.date, day]));
    const after = new Map((year[list] ?? []).map((day) => [day.date, day]));
    for (const date of new Set([...before.keys(), ...after.keys()])) {
      const [was, is] = [before.get(date), after.get(date)];
      if (JSON.stringify(was) === JSON.stringify(is)) continue;
      const shown = is ?? was!;
      items.push({
        key: `${list} ${date}`,
        text: `${list}.${is ? (was ? 'changed' : 'added') : 'removed'}`,
        date,
        ...('name' in shown && { name: shown.name }),
        ...('replaces' in shown && { more: shown.replaces }),
        ...('shifts' in shown && { more: shown.shifts.map(({ from, to }) => `${from}–${to}`).join(', ') }),
        without: withYear(changes, revertedDay(year, base, date), base),
      });
    }
  }
  return items;
}

/** The year with one day as it was before. */
function revertedDay(year: CalendarYear, base: CalendarYear | undefined, date: string): CalendarYear {
  const cleared = ordinary(year, date);
  const was = <T extends { date: string }>(list: readonly T[] | undefined): T[] =>
    (list ?? []).filter((one) => one.date === date);
  const sorted = <T extends { date: string }>(list: T[]): T[] =>
    list.sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    ...cleared,
    daysOff: sorted([...cleared.daysOff, ...was(base?.daysOff)]),
    swapInDays: sorted([...(cleared.swapInDays ?? []), ...was(base?.swapInDays)]),
    halfDays: sorted([...(cleared.halfDays ?? []), ...was(base?.halfDays)]),
  };
}

/** The changes with this year in place; a year that is as it was before is no change. */
function withYear(changes: CalendarChanges, year: CalendarYear, base?: CalendarYear): CalendarChanges {
  const same =
    base && lists.every((list) => JSON.stringify(year[list] ?? []) === JSON.stringify(base[list] ?? []));
  return same && (year.provisional ?? false) === (base.provisional ?? false)
    ? { ...changes, years: (changes.years ?? []).filter((one) => one.year !== year.year) }
    : { ...changes, years: withItem(changes.years, year, (one) => one.year) };
}

function closureItems(content: CalendarContent, changes: CalendarChanges): ChangeItem[] {
  const added = (changes.closures ?? []).map((closure): ChangeItem => {
    const known = content.closures.some(({ code }) => code === closure.code);
    return {
      key: `closure ${closure.code}`,
      text: `closures.${known ? 'changed' : 'added'}`,
      date: closure.from.slice(0, 10),
      name: closure.name,
      more: `${closure.from} ${closure.to}`,
      without: { ...changes, closures: changes.closures!.filter(({ code }) => code !== closure.code) },
    };
  });
  const withdrawn = (changes.withdrawnClosures ?? []).map((code): ChangeItem => {
    const closure = content.closures.find((one) => one.code === code);
    return {
      key: `closure ${code}`,
      text: 'closures.removed',
      date: closure?.from.slice(0, 10) ?? '',
      ...(closure && { name: closure.name, more: `${closure.from} ${closure.to}` }),
      without: { ...changes, withdrawnClosures: changes.withdrawnClosures!.filter((one) => one !== code) },
    };
  });
  return [...added, ...withdrawn];
}

function hoursItems(content: CalendarContent, changes: CalendarChanges): ChangeItem[] {
  return (changes.profiles ?? []).flatMap((profile) => {
    const base = content.profiles.find(({ id }) => id === profile.id);
    return Object.entries(profile.hours)
      .filter(([from, hours]) => JSON.stringify(base?.hours[from]) !== JSON.stringify(hours))
      .map(([from, hours]): ChangeItem => {
        const { [from]: _gone, ...rest } = profile.hours;
        const before = base?.hours[from];
        const reverted = { ...profile, hours: before ? { ...rest, [from]: before } : rest };
        const same = base && JSON.stringify(base.hours) === JSON.stringify(reverted.hours);
        const others = changes.profiles!.filter(({ id }) => id !== profile.id);
        return {
          key: `hours ${profile.id} ${from}`,
          text: 'hours',
          date: from,
          name: profile.name,
          more: hours.shifts.map((shift) => `${shift.from}–${shift.to}`).join(', '),
          without: { ...changes, profiles: same ? others : [...others, reverted] },
        };
      });
  });
}

function assignmentItems(changes: CalendarChanges): ChangeItem[] {
  return (changes.assignments ?? []).map(({ agencyId, assignments }) => {
    const last = assignments.at(-1)!;
    return {
      key: `agency ${agencyId}`,
      text: 'assignments',
      date: last.from,
      more: `${last.counterHours} ${last.deadlineCalendar}`,
      without: { ...changes, assignments: changes.assignments!.filter((one) => one.agencyId !== agencyId) },
    };
  });
}
