import type { CalendarYear, HoursProfile } from '#engine/deadline/compile-calendar.ts';
import type { Closure } from './closure.ts';

/** Everything one calendar version says. Stored whole and never changed. */
export interface CalendarContent {
  years: CalendarYear[];
  profiles: HoursProfile[];
  closures: Closure[];
  /** By agency id; an agency without any works by the hours it was set up with. */
  assignments: Record<string, Assignment[]>;
}

/** By which office hours an agency works from a day on: at its counter, and for its deadlines. */
export interface Assignment {
  /** First day, `YYYY-MM-DD`. */
  from: string;
  counterHours: string;
  /** Ids of office hours. Hour-based terms need a day of eight hours, so this may differ from the counter's. */
  deadlineCalendar: string;
}
