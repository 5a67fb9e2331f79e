import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type {
  CalendarAssignment,
  CalendarYear,
  Closure,
  HoursProfile,
} from '#engine/deadline/calendar-data.ts';
import { checkCalendarData } from '#engine/deadline/check/check-calendar-data.ts';
import type { HolidayRules } from '#engine/deadline/holidays/holiday-rules.ts';
import { withProvisionalYears } from '#engine/deadline/holidays/provisional-year.ts';
import { canonical } from '../journal/entry-hash.ts';
import type { CalendarContent } from './calendar-content.ts';
import { readYamls } from './read-yamls.ts';

/** definitions/calendars/agencies/*.yaml: by which hours an agency, named by its code, works. */
interface AgencyHours {
  agency: string;
  assignments: CalendarAssignment[];
}

/**
 * Reads what the program ships with: `definitions/calendars`, and behind the announced years those the rules give.
 * @throws Error that says in officials' words what is wrong with a file
 */
export async function shippedContent(definitions: string): Promise<CalendarContent> {
  const folder = path.join(definitions, 'calendars');
  const agencies = await readYamls<AgencyHours>(path.join(folder, 'agencies'));
  const announced = await readYamls<CalendarYear>(path.join(folder, 'years'));
  const content = {
    years: withProvisionalYears(announced, await readRules(folder)),
    profiles: await readYamls<HoursProfile>(path.join(folder, 'profiles')),
    closures: await readYamls<Closure>(path.join(folder, 'closures')),
    assignments: Object.fromEntries(agencies.map(({ agency, assignments }) => [agency, assignments])),
  };
  const problems = checkCalendarData(content);
  if (problems.length > 0) {
    const sentences = problems.map(({ path: where, vi }) => `${where}: ${vi}`).join(' ');
    throw new Error(`Expected "definitions/calendars" to hold calendars to count by but: ${sentences}`);
  }
  return content;
}

async function readRules(folder: string): Promise<HolidayRules> {
  return parse(await readFile(path.join(folder, 'rules.yaml'), 'utf8')) as HolidayRules;
}

/** SHA-256 of a content's canonical text: equal contents have equal hashes, whatever the order of their members. */
export function contentHash(content: CalendarContent): string {
  return createHash('sha256').update(canonical(content)).digest('hex');
}
