import type { CalendarChanges, CalendarContent } from './calendar-answers.ts';

/** The calendar as it would be with the changes made, by the server's own rule: each item replaces its like. */
export function changedContent(content: CalendarContent, changes: CalendarChanges): CalendarContent {
  const withdrawn = new Set(changes.withdrawnClosures);
  return {
    years: replaced(content.years, changes.years, (one) => one.year).sort((a, b) => a.year - b.year),
    profiles: replaced(content.profiles, changes.profiles, (one) => one.id),
    closures: replaced(content.closures, changes.closures, (one) => one.code).filter(
      ({ code }) => !withdrawn.has(code),
    ),
    assignments: {
      ...content.assignments,
      ...Object.fromEntries((changes.assignments ?? []).map((one) => [one.agencyId, one.assignments])),
    },
  };
}

/** The list with `item` in place of the one with its key, or at the end. */
export function withItem<T, K>(list: readonly T[] | undefined, item: T, keyOf: (one: T) => K): T[] {
  return replaced(list ?? [], [item], keyOf);
}

function replaced<T, K>(known: readonly T[], changed: readonly T[] | undefined, keyOf: (one: T) => K): T[] {
  const items = new Map(known.map((one) => [keyOf(one), one]));
  for (const one of changed ?? []) items.set(keyOf(one), one);
  return [...items.values()];
}
