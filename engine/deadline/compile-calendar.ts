import { type Day, VIETNAM_OFFSET_MINUTES, parseClock, parseDate, weekdayOf, yearOf } from './instant.ts';

/** A text in the product's languages; Vietnamese is the one that counts. */
export interface BilingualText {
  vi: string;
  en: string;
}

/** definitions/calendars/profiles/*.yaml: office hours with the date from which they hold. */
export interface HoursProfile {
  id: string;
  name: BilingualText;
  /** By first day of validity (`2000-01-01`); the latest one not after a day holds on it. */
  hours: Record<string, OfficeHours>;
}

/** The shifts of a working day from some date on. */
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

/** definitions/calendars/years/*.yaml: what the government announced for one year. */
export interface CalendarYear {
  year: number;
  /** Not announced yet: days count, but the result says so. */
  provisional?: boolean;
  daysOff: DayOff[];
  swapInDays?: SwapInDay[];
}

/** A day on which the office is closed, and why. */
export interface DayOff {
  date: string;
  name: BilingualText;
  /** Public holiday, Tết, compensating day, day swapped off. */
  kind: 'holiday' | 'tet' | 'compensating' | 'swapped';
}

/** A Saturday or Sunday on which the office works instead of `replaces`. */
export interface SwapInDay {
  date: string;
  replaces: string;
}

/** What a calendar is compiled from. */
export interface CalendarData {
  profile: HoursProfile;
  years: CalendarYear[];
  /** Minutes east of Greenwich; Vietnam by default. */
  offsetMinutes?: number;
}

/** One day of a compiled calendar; shifts are minutes of the day, none on a day off. */
export interface CalendarDay {
  shifts: readonly Shift[];
  provisional: boolean;
  dayOff?: DayOff;
  swapIn?: SwapInDay;
}

/** A working period of a day: half-open, in minutes of the day. */
export interface Shift {
  from: number;
  to: number;
}

/** A calendar ready for arithmetic: a day table with prefix sums, so no question walks minute by minute. */
export interface Calendar {
  profileId: string;
  offsetMinutes: number;
  firstDay: Day;
  /** undefined: no calendar for that day's year. */
  days: readonly (CalendarDay | undefined)[];
  /** Working minutes (days) of all days before index i; one longer than `days`. */
  minutesBefore: Int32Array;
  workingDaysBefore: Int32Array;
  /** Working minutes of the longest ordinary day: what "one day" means when minutes are told in days. */
  dayMinutes: number;
}

/** Compiles loaded data once. Throws a RangeError that names what is wrong in the data. */
export function compileCalendar(data: CalendarData): Calendar {
  if (data.years.length === 0) throw new RangeError('Expected at least one calendar year but got none.');
  const years = new Map(data.years.map((year) => [year.year, year]));
  if (years.size !== data.years.length)
    throw new RangeError('Expected each calendar year once but one is repeated.');
  const periods = compileHours(data.profile);
  const numbers = [...years.keys()];
  const firstDay = parseDate(`${Math.min(...numbers)}-01-01`);
  const lastDay = parseDate(`${Math.max(...numbers)}-12-31`);
  const special = indexSpecialDays(data.years);
  const days: (CalendarDay | undefined)[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    const year = years.get(yearOf(day));
    const hours = periods.findLast((period) => period.from <= day);
    days.push(year && hours && compileDay(day, { year, hours, ...special.get(day) }));
  }
  return {
    profileId: data.profile.id,
    offsetMinutes: data.offsetMinutes ?? VIETNAM_OFFSET_MINUTES,
    firstDay,
    days,
    minutesBefore: prefixSums(days, minutesIn),
    workingDaysBefore: prefixSums(days, (day) => (day.shifts.length > 0 ? 1 : 0)),
    dayMinutes: Math.max(...days.map((day) => (day ? minutesIn(day) : 0))),
  };
}

interface HoursPeriod {
  from: Day;
  shifts: Shift[];
  byWeekday: Map<number, Shift[]>;
}

function compileHours(profile: HoursProfile): HoursPeriod[] {
  return Object.entries(profile.hours)
    .map(([from, hours]) => ({
      from: parseDate(from),
      shifts: compileShifts(hours.shifts, profile.id),
      byWeekday: new Map(
        Object.entries(hours.byWeekday ?? {}).map(([weekday, shifts]) => [
          Number(weekday),
          compileShifts(shifts, profile.id),
        ]),
      ),
    }))
    .sort((a, b) => a.from - b.from);
}

function compileShifts(shifts: ShiftData[], profileId: string): Shift[] {
  const compiled = shifts.map((shift) => ({ from: parseClock(shift.from), to: parseClock(shift.to) }));
  const ordered = compiled.every(
    (shift, i) => shift.from < shift.to && shift.from >= (compiled[i - 1]?.to ?? 0),
  );
  if (compiled.length === 0 || !ordered) {
    throw new RangeError(`Expected ordered, disjoint shifts in profile "${profileId}" but they are not.`);
  }
  return compiled;
}

type SpecialDay = Pick<CalendarDay, 'dayOff' | 'swapIn'>;

function indexSpecialDays(years: CalendarYear[]): Map<Day, SpecialDay> {
  const special = new Map<Day, SpecialDay>();
  for (const year of years) {
    for (const dayOff of year.daysOff) special.set(dayWithin(dayOff.date, year), { dayOff });
    for (const swapIn of year.swapInDays ?? []) {
      const day = dayWithin(swapIn.date, year);
      if (special.has(day))
        throw new RangeError(`Expected "${swapIn.date}" to be worked but it is also a day off.`);
      special.set(day, { swapIn });
    }
  }
  return special;
}

function dayWithin(date: string, year: CalendarYear): Day {
  const day = parseDate(date);
  if (yearOf(day) !== year.year) throw new RangeError(`Expected a day of ${year.year} but got "${date}".`);
  return day;
}

function compileDay(day: Day, known: SpecialDay & { year: CalendarYear; hours: HoursPeriod }): CalendarDay {
  const { year, hours, dayOff, swapIn } = known;
  const weekday = weekdayOf(day);
  const works = swapIn !== undefined || (weekday <= 5 && dayOff === undefined);
  const ordinary = swapIn ? hours.shifts : (hours.byWeekday.get(weekday) ?? hours.shifts);
  return {
    shifts: works ? ordinary : [],
    provisional: year.provisional ?? false,
    ...(dayOff && { dayOff }),
    ...(swapIn && { swapIn }),
  };
}

function minutesIn(day: CalendarDay): number {
  return day.shifts.reduce((sum, shift) => sum + shift.to - shift.from, 0);
}

function prefixSums(
  days: readonly (CalendarDay | undefined)[],
  value: (day: CalendarDay) => number,
): Int32Array {
  const sums = new Int32Array(days.length + 1);
  days.forEach((day, i) => (sums[i + 1] = sums[i]! + (day ? value(day) : 0)));
  return sums;
}
