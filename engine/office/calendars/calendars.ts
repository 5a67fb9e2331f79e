import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import {
  compileCalendar,
  type Calendar,
  type CalendarYear,
  type HoursProfile,
} from '#engine/deadline/compile-calendar.ts';

/** Compiled working calendars by the id of their office hours (`A`, `B`, `C`). */
export type Calendars = ReadonlyMap<string, Calendar>;

/** Reads `definitions/calendars` and compiles one calendar for each profile of office hours. */
export async function loadCalendars(definitions: string): Promise<Calendars> {
  const years = await readYamls<CalendarYear>(path.join(definitions, 'calendars', 'years'));
  const profiles = await readYamls<HoursProfile>(path.join(definitions, 'calendars', 'profiles'));
  return new Map(profiles.map((profile) => [profile.id, compileCalendar({ profile, years })]));
}

/** The calendar of that id. @throws Error when there is none, which is a fault in the agency's data */
export function calendarOf(calendars: Calendars, id: string): Calendar {
  const calendar = calendars.get(id);
  if (!calendar)
    throw new Error(`Expected a calendar "${id}" but only ${[...calendars.keys()].join(', ')} are known.`);
  return calendar;
}

/** Every `.yaml` of a folder in the order of its name; an absent folder is empty. */
export async function readYamls<T>(folder: string): Promise<T[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const wanted = names.filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(wanted.map(async (name) => parse(await readFile(path.join(folder, name), 'utf8')) as T));
}
