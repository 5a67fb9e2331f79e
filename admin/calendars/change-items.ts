import type { CalendarYear } from '#engine/deadline/calendar-data.ts';
import type { Agency, CalendarChanges, CalendarContent } from './calendar-answers.ts';
import type { ChangeItem } from './change-item.ts';
import { withItem } from './changed-content.ts';
import { ordinary } from './day-edits.ts';
import { assignmentItems, hoursItems } from './hours-items.ts';
import { sameData } from './same-data.ts';

/** What a proposal changes, item by item, oldest day first. */
export function changeItems(
  content: CalendarContent,
  changes: CalendarChanges,
  agencies: readonly Agency[] = [],
): ChangeItem[] {
  return [
    ...(changes.years ?? []).flatMap((year) => yearItems(content, changes, year)),
    ...closureItems(content, changes),
    ...hoursItems(content, changes),
    ...assignmentItems(content, changes, agencies),
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
      if (sameData(was, is)) continue;
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
  const same = base && lists.every((list) => sameData(year[list] ?? [], base[list] ?? []));
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
