import type {
  CalendarData,
  CalendarYear,
  Closure,
  DayOff,
  HalfDay,
  HoursProfile,
  SwapInDay,
} from './calendar-data.ts';
import { type ClosedPart, closedPartsByDay, withoutStops } from './closures.ts';
import { type HoursPeriod, type Shift, compileHours, compileShifts } from './compile-hours.ts';
import { type Day, VIETNAM_OFFSET_MINUTES, parseDate, weekdayOf, yearOf } from './instant.ts';

export type { BilingualText, CalendarData, CalendarYear, HoursProfile } from './calendar-data.ts';

/** One day of a compiled calendar; shifts are minutes of the day, none on a day off. */
export interface CalendarDay {
  shifts: readonly Shift[];
  provisional: boolean;
  dayOff?: DayOff;
  swapIn?: SwapInDay;
  halfDay?: HalfDay;
  /** What closures cover of the shifts this day would have had. */
  closed?: readonly ClosedPart[];
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
  const numbers = [...years.keys()];
  const firstDay = parseDate(`${Math.min(...numbers)}-01-01`);
  const lastDay = parseDate(`${Math.max(...numbers)}-12-31`);
  const planned = compileDays(data, years, { firstDay, lastDay });
  const days = closeDays(planned, firstDay, data.closures ?? []);
  return {
    profileId: data.profile.id,
    offsetMinutes: data.offsetMinutes ?? VIETNAM_OFFSET_MINUTES,
    firstDay,
    days,
    minutesBefore: prefixSums(days, minutesIn),
    workingDaysBefore: prefixSums(days, (day) => (day.shifts.length > 0 ? 1 : 0)),
    dayMinutes: Math.max(...planned.map((day) => (day ? minutesIn(day) : 0))),
  };
}

function compileDays(
  data: CalendarData,
  years: ReadonlyMap<number, CalendarYear>,
  { firstDay, lastDay }: { firstDay: Day; lastDay: Day },
): (CalendarDay | undefined)[] {
  const periods = compileHours(data.profile);
  const special = indexSpecialDays(data.years, data.profile);
  const days: (CalendarDay | undefined)[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    const year = years.get(yearOf(day));
    const hours = periods.findLast((period) => period.from <= day);
    days.push(year && hours && compileDay(day, { year, hours, ...special.get(day) }));
  }
  return days;
}

type SpecialDay = Pick<CalendarDay, 'dayOff' | 'swapIn' | 'halfDay'> & { halfShifts?: Shift[] };

function indexSpecialDays(years: readonly CalendarYear[], profile: HoursProfile): Map<Day, SpecialDay> {
  const special = new Map<Day, SpecialDay>();
  for (const year of years) {
    for (const dayOff of year.daysOff) special.set(dayWithin(dayOff.date, year), { dayOff });
    for (const swapIn of year.swapInDays ?? []) {
      const day = dayWithin(swapIn.date, year);
      if (special.has(day))
        throw new RangeError(`Expected "${swapIn.date}" to be worked but it is also a day off.`);
      special.set(day, { swapIn });
    }
    for (const halfDay of year.halfDays ?? []) {
      const day = dayWithin(halfDay.date, year);
      const known = special.get(day);
      if (known?.dayOff)
        throw new RangeError(`Expected "${halfDay.date}" to be worked in part but it is a day off.`);
      const halfShifts = compileShifts(halfDay.shifts, `"${halfDay.date}" of profile "${profile.id}"`);
      special.set(day, { ...known, halfDay, halfShifts });
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
  const { year, hours, dayOff, swapIn, halfDay, halfShifts } = known;
  const weekday = weekdayOf(day);
  const works = swapIn !== undefined || (weekday <= 5 && dayOff === undefined);
  const ordinary = swapIn ? hours.shifts : (hours.byWeekday.get(weekday) ?? hours.shifts);
  return {
    shifts: works ? (halfShifts ?? ordinary) : [],
    provisional: year.provisional ?? false,
    ...(dayOff && { dayOff }),
    ...(swapIn && { swapIn }),
    ...(halfDay && works && { halfDay }),
  };
}

function closeDays(
  planned: readonly (CalendarDay | undefined)[],
  firstDay: Day,
  closures: readonly Closure[],
): (CalendarDay | undefined)[] {
  const days = [...planned];
  const parts = closedPartsByDay(closures, (day) => planned[day - firstDay]?.shifts ?? []);
  for (const [day, closed] of parts) {
    const open = planned[day - firstDay]!;
    days[day - firstDay] = { ...open, shifts: withoutStops(open.shifts, closed), closed };
  }
  return days;
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
