import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import type { Budget, Unit } from '#engine/deadline/budget.ts';
import {
  type Calendar,
  type CalendarYear,
  type HoursProfile,
  compileCalendar,
} from '#engine/deadline/compile-calendar.ts';
import type { HolidayRules } from '#engine/deadline/holidays/holiday-rules.ts';
import { withProvisionalYears } from '#engine/deadline/holidays/provisional-year.ts';
import type { Policy } from '#engine/deadline/pauses.ts';

/** Turns the words of the case tables into questions: "Wed 12/06/2024 09:15", "2 giờ làm việc", "cộng dồn". */

const YEARS = 'definitions/calendars/years';

function readYaml<T>(path: string): T {
  return parse(readFileSync(path, 'utf8')) as T;
}

export const ANNOUNCED_YEARS: CalendarYear[] = readdirSync(YEARS).map((file) => readYaml(`${YEARS}/${file}`));

export const HOLIDAY_RULES: HolidayRules = readYaml('definitions/calendars/rules.yaml');

/** Announced years and, behind them, those the rules give. */
export const SHIPPED_YEARS: CalendarYear[] = withProvisionalYears(ANNOUNCED_YEARS, HOLIDAY_RULES);

export function readProfile(id: string): HoursProfile {
  return readYaml(`definitions/calendars/profiles/${id.toLowerCase()}.yaml`);
}

export const CALENDARS: Record<string, Calendar> = Object.fromEntries(
  ['A', 'B', 'C'].map((id) => [id, compileCalendar({ profile: readProfile(id), years: SHIPPED_YEARS })]),
);

export function readCases<T>(file: string): T[] {
  return readYaml(`test/deadline/cases/${file}.yaml`);
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** The weekday stands in the tables so that a slip of the pen shows: it must fit the date. */
export function instant(words: string): string {
  const match = /^(\w{3}) (\d\d)\/(\d\d)\/(\d{4}) (\d\d:\d\d)(:\d\d)?$/.exec(words);
  if (!match) throw new Error(`Expected an instant like "Wed 12/06/2024 09:15" but got "${words}".`);
  const [, weekday, day, month, year, clock, seconds = ':00'] = match;
  const found = WEEKDAYS[new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay()];
  if (found !== weekday) throw new Error(`Expected "${words}" to be a ${found}.`);
  return `${year}-${month}-${day}T${clock}${seconds}+07:00`;
}

const UNITS: Record<string, Unit> = {
  'phút làm việc': 'workingMinutes',
  'giờ làm việc': 'workingHours',
  'ngày làm việc': 'workingDays',
  ngày: 'calendarDays',
};

export function term(words: string): Budget {
  if (words === 'trong ngày') return { value: 1, unit: 'sameDay' };
  const match = /^(\d+) (.+)$/.exec(words);
  const unit = match && UNITS[match[2]!];
  if (!unit) throw new Error(`Expected a term like "2 giờ làm việc" but got "${words}".`);
  return { value: Number(match[1]), unit };
}

export const POLICY_WORDS: Record<string, Policy> = {
  'cộng dồn': 'accumulate',
  'tính lại': 'restart',
  'không dừng': 'run',
};
