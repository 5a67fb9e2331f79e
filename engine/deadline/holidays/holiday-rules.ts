import type { BilingualText, DayOff } from '../calendar-data.ts';

/** definitions/calendars/rules.yaml: how a year's days off follow from the law while nothing has been announced. */
export interface HolidayRules {
  /** How many years after the last announced one are counted provisionally; beyond them no date is promised. */
  yearsAhead: number;
  /** Said of every provisional year. */
  references: string[];
  holidays: HolidayRule[];
  /** A holiday on a weekly day off is made up for on the next working day (nghỉ bù). */
  compensation: { name: BilingualText; basis: string };
}

/** One holiday of the law. `{name}` in the compensation's name stands for this name. */
export interface HolidayRule {
  code: string;
  name: BilingualText;
  kind: Extract<DayOff['kind'], 'holiday' | 'tet'>;
  on: HolidayDate;
  /** First and last day on which the rule holds. */
  from: string;
  until?: string;
  basis: string;
  /** Whether a day on a weekend is made up for. */
  compensated: boolean;
}

/** When a holiday falls. */
export interface HolidayDate {
  /** Month and day of the common calendar, `09-02`; or of the lunar one, `03-10`. */
  solar?: string;
  lunar?: string;
  /** Days off right before and after it. */
  before?: number;
  after?: number;
  /** One more day, before or after, by the weekday on which the date falls: 1 = Monday … 7 = Sunday. */
  adjacent?: Record<string, 'before' | 'after'>;
}
