import type {
  CalendarAssignment,
  CalendarYear,
  Closure,
  HoursProfile,
} from '#engine/deadline/calendar-data.ts';

/** Everything one calendar version says. Stored whole and never changed. */
export interface CalendarContent {
  years: CalendarYear[];
  profiles: HoursProfile[];
  closures: Closure[];
  /** By agency id, shipped ones by code; an agency without any works by the hours it was set up with. */
  assignments: Record<string, CalendarAssignment[]>;
}
