import type {
  CalendarAssignment,
  CalendarYear,
  Closure,
  HoursProfile,
} from '#engine/deadline/calendar-data.ts';
import type { CalendarContent } from './calendar-content.ts';

/**
 * What a proposal changes: each item replaces the one with the same key (year, id of office hours, code of a closure,
 * agency) or is added; a withdrawn closure is taken out. What isn't named stays as it is.
 */
export interface CalendarChanges {
  years?: CalendarYear[];
  profiles?: HoursProfile[];
  closures?: Closure[];
  /** Codes of closures that were a mistake, or did not happen. */
  withdrawnClosures?: string[];
  assignments?: { agencyId: string; assignments: CalendarAssignment[] }[];
}

/** The content with the changes made. */
export function applyChanges(content: CalendarContent, changes: CalendarChanges): CalendarContent {
  const withdrawn = new Set(changes.withdrawnClosures);
  return {
    years: replaced(content.years, changes.years, (one) => one.year).sort((a, b) => a.year - b.year),
    profiles: replaced(content.profiles, changes.profiles, (one) => one.id),
    closures: replaced(content.closures, changes.closures, (one) => one.code)
      .filter(({ code }) => !withdrawn.has(code))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
    assignments: {
      ...content.assignments,
      ...Object.fromEntries(
        (changes.assignments ?? []).map(({ agencyId, assignments }) => [agencyId, assignments]),
      ),
    },
  };
}

/** Keys of what the changes touch (`year 2027`, `closure bao-so-3`): two proposals that share one collide. */
export function touchedKeys(changes: CalendarChanges): string[] {
  return [
    ...(changes.years ?? []).map(({ year }) => `year ${year}`),
    ...(changes.profiles ?? []).map(({ id }) => `hours ${id}`),
    ...(changes.closures ?? []).map(({ code }) => `closure ${code}`),
    ...(changes.withdrawnClosures ?? []).map((code) => `closure ${code}`),
    ...(changes.assignments ?? []).map(({ agencyId }) => `agency ${agencyId}`),
  ];
}

function replaced<T, K>(known: readonly T[], changed: readonly T[] | undefined, keyOf: (one: T) => K): T[] {
  const items = new Map(known.map((one) => [keyOf(one), one]));
  for (const one of changed ?? []) items.set(keyOf(one), one);
  return [...items.values()];
}
