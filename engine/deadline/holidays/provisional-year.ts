import type { BilingualText, CalendarYear, DayOff } from '../calendar-data.ts';
import { type Day, parseDate, toDate, weekdayOf, yearOf } from '../instant.ts';
import { LUNAR_YEARS, dayOfLunarDate } from '../lunar/lunar-date.ts';
import type { HolidayRule, HolidayRules } from './holiday-rules.ts';

/** A day that a rule takes off. */
interface RuledDay {
  day: Day;
  rule: HolidayRule;
}

/**
 * A year as the rules give it: days off by fixed and lunar dates, and the days that make up for those on a weekend.
 * Days swapped by decision are nobody's rule: they come with the announcement.
 */
export function provisionalYear(year: number, rules: HolidayRules): CalendarYear {
  const ruled = rules.holidays
    .flatMap((rule) => daysOf(rule, year).map((day) => ({ day, rule })))
    .filter(({ day, rule }) => yearOf(day) === year && holdsOn(rule, day))
    .sort((a, b) => a.day - b.day);
  const off = [...ruled.map(dayOff), ...compensatingDays(ruled, rules)];
  return {
    year,
    provisional: true,
    references: rules.references,
    daysOff: off.sort((a, b) => (a.date < b.date ? -1 : 1)),
    swapInDays: [],
  };
}

/** The announced years, and behind the last of them as many provisional ones as the rules allow. */
export function withProvisionalYears(
  announced: readonly CalendarYear[],
  rules: HolidayRules,
): CalendarYear[] {
  const known = new Set(announced.map(({ year }) => year));
  const last = Math.max(...announced.filter(({ provisional }) => !provisional).map(({ year }) => year));
  const ahead = Array.from({ length: rules.yearsAhead }, (_, i) => last + 1 + i);
  const added = ahead.filter((year) => !known.has(year) && year <= LUNAR_YEARS.last);
  return [...announced, ...added.map((year) => provisionalYear(year, rules))].sort((a, b) => a.year - b.year);
}

function daysOf({ on }: HolidayRule, year: number): Day[] {
  const date = dateOf(on, year);
  const extra = on.adjacent?.[String(weekdayOf(date))];
  const first = date - (on.before ?? 0) - (extra === 'before' ? 1 : 0);
  const last = date + (on.after ?? 0) + (extra === 'after' ? 1 : 0);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function dateOf({ solar, lunar }: HolidayRule['on'], year: number): Day {
  if (solar !== undefined) return parseDate(`${year}-${solar}`);
  const [month = 0, day = 0] = (lunar ?? '').split('-').map(Number);
  return dayOfLunarDate({ year, month, day });
}

function holdsOn({ from, until }: HolidayRule, day: Day): boolean {
  const date = toDate(day);
  return from <= date && (until === undefined || date <= until);
}

function dayOff({ day, rule }: RuledDay): DayOff {
  return { date: toDate(day), kind: rule.kind, name: rule.name, basis: rule.basis };
}

/** In the order of the holidays, each on the next working day that isn't off already. */
function compensatingDays(ruled: readonly RuledDay[], { compensation }: HolidayRules): DayOff[] {
  const taken = new Set(ruled.map(({ day }) => day));
  const made: DayOff[] = [];
  for (const { day, rule } of ruled) {
    if (!rule.compensated || weekdayOf(day) < 6) continue;
    let free = day + 1;
    while (weekdayOf(free) > 5 || taken.has(free)) free += 1;
    taken.add(free);
    made.push({
      date: toDate(free),
      kind: 'compensating',
      name: inWords(compensation.name, rule.name),
      basis: compensation.basis,
    });
  }
  return made;
}

function inWords(pattern: BilingualText, name: BilingualText): BilingualText {
  return { vi: pattern.vi.replace('{name}', name.vi), en: pattern.en.replace('{name}', name.en) };
}
