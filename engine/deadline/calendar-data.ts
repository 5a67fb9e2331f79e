/** A text in the product's languages; Vietnamese is the one that counts. */
export interface BilingualText {
  vi: string;
  en: string;
}

/** definitions/calendars/profiles/*.yaml: office hours (giờ làm việc) with the date from which they hold. */
export interface HoursProfile {
  id: string;
  name: BilingualText;
  /** By first day of validity (`2000-01-01`); the latest one not after a day holds on it. */
  hours: Record<string, OfficeHours>;
}

/** The shifts (buổi làm việc) of a working day from some date on. */
export interface OfficeHours {
  shifts: ShiftData[];
  /** Other shifts on a weekday, 1 = Monday … 5 = Friday; swapped-in days keep `shifts`. */
  byWeekday?: Record<string, ShiftData[]>;
}

/** A half-open period of the day: `17:00` is already closed. */
export interface ShiftData {
  from: string;
  to: string;
}

/** definitions/calendars/years/*.yaml: what the government announced for one year, or what the rules give for it. */
export interface CalendarYear {
  year: number;
  /** Not announced yet: days count, but the result says so. */
  provisional?: boolean;
  references?: string[];
  daysOff: DayOff[];
  swapInDays?: SwapInDay[];
  halfDays?: HalfDay[];
}

/** A day on which the office is closed (ngày nghỉ), and why. */
export interface DayOff {
  date: string;
  name: BilingualText;
  /** Public holiday, Tết, compensating day (nghỉ bù), day swapped off (hoán đổi). */
  kind: 'holiday' | 'tet' | 'compensating' | 'swapped';
  /** The text that makes it a day off, where it isn't the one that goes with its kind. */
  basis?: string;
}

/** A Saturday or Sunday on which the office works (ngày làm bù) instead of `replaces`. */
export interface SwapInDay {
  date: string;
  replaces: string;
  basis?: string;
}

/** A working day with other shifts than usual (ngày làm việc nửa buổi): the afternoon before a holiday, say. */
export interface HalfDay {
  date: string;
  shifts: ShiftData[];
  name: BilingualText;
  basis?: string;
}

/** Why an office had to close, or its system stood still, outside the announced days. */
export const CLOSURE_KINDS = ['storm', 'power', 'nationalSystem', 'other'] as const;

/** A closure by decision (đóng cửa, ngừng tiếp nhận theo quyết định), to the minute. */
export interface Closure {
  code: string;
  /** Office time, `2024-09-07T13:00`; half-open. */
  from: string;
  to: string;
  name: BilingualText;
  kind: (typeof CLOSURE_KINDS)[number];
  decision: { number: string; date: string; by: string };
  /** `stops`: its minutes are no working time. `runs`: clocks run on, the account only mentions it. */
  effect: 'stops' | 'runs';
  /** Agencies' ids or codes. */
  agencies: 'all' | string[];
  /** Procedure codes; without it every procedure. */
  procedures?: string[];
}

/**
 * Which hours an agency keeps from a day on. The counter's timetable (giờ tiếp dân) and the calendar its deadlines are
 * counted by (lịch tính thời hạn) are two things: with a counter open 7 hours, "8 giờ làm việc" would be a day and an hour.
 */
export interface CalendarAssignment {
  /** First day of validity. */
  from: string;
  /** Id of the office hours of the counter. */
  counterHours: string;
  /** Id of the office hours deadlines are counted by. */
  deadlineCalendar: string;
}

/** What a calendar is compiled from. */
export interface CalendarData {
  profile: HoursProfile;
  years: CalendarYear[];
  /** Those that concern whoever asks: see closuresFor. */
  closures?: readonly Closure[];
  /** Minutes east of Greenwich; Vietnam by default. */
  offsetMinutes?: number;
}
