import { canonical } from '../journal/entry-hash.ts';
import type { CalendarChanges } from './calendar-changes.ts';
import type { CalendarContent } from './calendar-content.ts';

/**
 * The items of another content that differ from, or are missing in, the present one, as changes. What only the present one
 * has stays: nobody took it out on purpose. Hours of agencies are the office's own and aren't compared.
 */
export function differingItems(present: CalendarContent, other: CalendarContent): CalendarChanges {
  return {
    years: differing(present.years, other.years, ({ year }) => year),
    profiles: differing(present.profiles, other.profiles, ({ id }) => id),
    closures: differing(present.closures, other.closures, ({ code }) => code),
  };
}

function differing<T, K>(present: readonly T[], other: readonly T[], keyOf: (one: T) => K): T[] {
  const known = new Map(present.map((one) => [keyOf(one), canonical(one)]));
  return other.filter((one) => known.get(keyOf(one)) !== canonical(one));
}
