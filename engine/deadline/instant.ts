/**
 * Instants as the law sees them: whole minutes of office time. Inside this room an instant is a `Minute`, the number of
 * whole minutes since 1970-01-01T00:00 in the office's own zone, and a day is a `Day`, the number of days since then.
 * Outside it an instant is an ISO 8601 string with offset or a number of epoch milliseconds; every one is first cut to
 * its whole minute, as a slip prints it.
 */
export type Instant = string | number;
/** Whole minutes since 1970-01-01T00:00 of office time. */
export type Minute = number;
/** Days since 1970-01-01 of office time. */
export type Day = number;

const MINUTES_PER_DAY = 1440;
const WITH_OFFSET = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Vietnam has had UTC+7 without daylight saving since 1975. */
export const VIETNAM_OFFSET_MINUTES = 420;

/** Cuts an instant to its whole minute of office time. Throws a RangeError when it is no instant. */
export function toMinute(instant: Instant, offsetMinutes: number): Minute {
  const milliseconds = typeof instant === 'number' ? instant : parseIso(instant);
  if (!Number.isFinite(milliseconds)) {
    throw new RangeError(`Expected an ISO 8601 instant with offset but got "${instant}".`);
  }
  return Math.floor(milliseconds / 60_000) + offsetMinutes;
}

/** `2024-06-12T09:15:00+07:00` */
export function toIso(minute: Minute, offsetMinutes: number): string {
  const sign = offsetMinutes < 0 ? '-' : '+';
  const offset = Math.abs(offsetMinutes);
  return `${toDate(dayOf(minute))}T${toClock(minuteOfDay(minute))}:00${sign}${toClock(offset)}`;
}

/** The day an instant lies in. */
export function dayOf(minute: Minute): Day {
  return Math.floor(minute / MINUTES_PER_DAY);
}

/** 0 … 1439 */
export function minuteOfDay(minute: Minute): number {
  return minute - dayOf(minute) * MINUTES_PER_DAY;
}

/** The instant at so many minutes of a day. */
export function atMinuteOfDay(day: Day, minutes: number): Minute {
  return day * MINUTES_PER_DAY + minutes;
}

/** Monday is 1, Sunday is 7, as in ISO 8601. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The calendar year of a day. */
export function yearOf(day: Day): number {
  return civilDate(day).year;
}

/** The first day of a calendar year. */
export function firstDayOf(year: number): Day {
  return Date.UTC(year, 0, 1) / 86_400_000;
}

/** `2024-06-12` */
export function toDate(day: Day): string {
  const { year, month, dayOfMonth } = civilDate(day);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** Throws a RangeError when the text is no calendar date. */
export function parseDate(date: string): Day {
  const milliseconds = Date.parse(`${date}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(date) ||
    Number.isNaN(milliseconds) ||
    toDate(milliseconds / 86_400_000) !== date
  ) {
    throw new RangeError(`Expected a date like 2024-06-12 but got "${date}".`);
  }
  return milliseconds / 86_400_000;
}

/** `09:15` from 555 */
export function toClock(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** 555 from `09:15`; `24:00` is allowed as an end. Throws a RangeError otherwise. */
export function parseClock(clock: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$|^24:00$/.exec(clock);
  if (!match) throw new RangeError(`Expected a time like 09:15 but got "${clock}".`);
  return match[1] === undefined ? MINUTES_PER_DAY : Number(match[1]) * 60 + Number(match[2]);
}

/** The minute of a moment in office time, `2024-09-07T13:00`; `24:00` is allowed. Throws a RangeError when it is none. */
export function parseMoment(moment: string): Minute {
  const [date = '', clock = '', ...more] = moment.split('T');
  if (more.length > 0) throw new RangeError(`Expected a moment like 2024-06-12T09:15 but got "${moment}".`);
  return atMinuteOfDay(parseDate(date), parseClock(clock));
}

/** Date.parse rolls 31 February over to March; a day that does not exist must be an error. */
function parseIso(instant: string): number {
  const match = WITH_OFFSET.exec(instant);
  if (!match) return Number.NaN;
  try {
    parseDate(match[1]!);
  } catch {
    return Number.NaN;
  }
  return Date.parse(instant);
}

/**
 * Year, month and day of a day number, by integer arithmetic on 400-year cycles that begin on 1 March: ledgers and lists
 * ask this thousands of times, and a Date object each time costs ten times as much.
 */
function civilDate(day: Day): { year: number; month: number; dayOfMonth: number } {
  const sinceMarch0000 = day + 719_468;
  const cycle = Math.floor(sinceMarch0000 / 146_097);
  const dayOfCycle = sinceMarch0000 - cycle * 146_097;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
