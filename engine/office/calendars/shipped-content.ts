import { createHash } from 'node:crypto';
import path from 'node:path';
import type {
  CalendarAssignment,
  CalendarYear,
  Closure,
  HoursProfile,
} from '#engine/deadline/calendar-data.ts';
import { canonical } from '../journal/entry-hash.ts';
import type { CalendarContent } from './calendar-content.ts';
import { readYamls } from './read-yamls.ts';

/** definitions/calendars/agencies/*.yaml: by which hours an agency, named by its code, works. */
interface AgencyHours {
  agency: string;
  assignments: CalendarAssignment[];
}

/** Reads what the program ships with: `definitions/calendars`. */
export async function shippedContent(definitions: string): Promise<CalendarContent> {
  const folder = path.join(definitions, 'calendars');
  const agencies = await readYamls<AgencyHours>(path.join(folder, 'agencies'));
  return {
    years: await readYamls<CalendarYear>(path.join(folder, 'years')),
    profiles: await readYamls<HoursProfile>(path.join(folder, 'profiles')),
    closures: await readYamls<Closure>(path.join(folder, 'closures')),
    assignments: Object.fromEntries(agencies.map(({ agency, assignments }) => [agency, assignments])),
  };
}

/** SHA-256 of a content's canonical text: equal contents have equal hashes, whatever the order of their members. */
export function contentHash(content: CalendarContent): string {
  return createHash('sha256').update(canonical(content)).digest('hex');
}
