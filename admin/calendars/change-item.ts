import type { BilingualText, CalendarAssignment, OfficeHours } from '#engine/deadline/calendar-data.ts';
import type { CalendarChanges } from './calendar-answers.ts';

/** One thing a proposal changes, with what it takes to leave it out again. */
export interface ChangeItem {
  key: string;
  /** A text key under `calendars.change`. */
  text: string;
  date: string;
  name?: BilingualText;
  more?: string;
  /** The shifts, of a change of office hours. */
  hours?: OfficeHours;
  /** The agency and its hours, of a change of which hours it keeps. */
  agencyId?: string;
  assignment?: Omit<CalendarAssignment, 'from'>;
  /** The changes without this one. */
  without: CalendarChanges;
}
