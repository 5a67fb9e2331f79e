import { type Day, VIETNAM_OFFSET_MINUTES, dayOf, firstDayOf, yearOf } from '../instant.ts';
import { LUNATION_DAYS, newMoonAt, sunLongitude } from './astronomy.ts';

/** A date of the Vietnamese lunar calendar (âm lịch). */
export interface LunarDate {
  /** The solar year in which this lunar year begins. */
  year: number;
  /** 1 (tháng Giêng) … 12 (tháng Chạp). */
  month: number;
  day: number;
  /** The second of two months of the same number (tháng nhuận). */
  leap: boolean;
}

/** A month from its first day (the day of its new moon) up to the day before `next`. */
interface LunarMonth {
  first: Day;
  next: Day;
  year: number;
  month: number;
  leap: boolean;
}

/** For which years the calendar is checked against published ones. */
export const LUNAR_YEARS = { first: 2000, last: 2100 } as const;

/**
 * The day of a date of the lunar calendar, as Vietnam reckons it (UTC+7: Quyết định 121-CP năm 1967, from 1968 on).
 * Throws a RangeError when that year has no such day.
 */
export function dayOfLunarDate({
  year,
  month,
  day,
  leap,
}: Omit<LunarDate, 'leap'> & { leap?: boolean }): Day {
  const found = [...monthsAround(year), ...monthsAround(year + 1)].find(
    (one) => one.year === year && one.month === month && one.leap === (leap ?? false),
  );
  const at = found && found.first + day - 1;
  if (at === undefined || day < 1 || at >= found!.next) {
    throw new RangeError(`Expected a day of the lunar year ${year} but got ${day}/${month}.`);
  }
  return at;
}

/** The lunar date of a day. */
export function lunarDateOf(day: Day): LunarDate {
  const year = yearOf(day);
  const found = [...monthsAround(year), ...monthsAround(year + 1)].find(
    ({ first, next }) => first <= day && day < next,
  )!;
  return { year: found.year, month: found.month, day: day - found.first + 1, leap: found.leap };
}

const known = new Map<number, LunarMonth[]>();

/** The months from the eleventh of the year before up to the tenth of this year: those between two winter solstices. */
function monthsAround(year: number): LunarMonth[] {
  const months = known.get(year) ?? computeMonths(year);
  known.set(year, months);
  return months;
}

/**
 * The month of the winter solstice is the eleventh. With thirteen months up to the next one, the first without a
 * principal term (trung khí) is a leap month.
 */
function computeMonths(year: number): LunarMonth[] {
  const first = solsticeMonth(year - 1);
  const count = solsticeMonth(year) - first;
  const starts = Array.from({ length: count + 1 }, (_, i) => newMoonDay(first + i));
  const leapAt =
    count === 13
      ? starts.findIndex((day, i) => i > 0 && principalTerm(day) === principalTerm(starts[i + 1]!))
      : -1;
  return starts.slice(0, count).map((start, i) => {
    const number = leapAt >= 0 && i >= leapAt ? i - 1 : i;
    return {
      first: start,
      next: starts[i + 1]!,
      year: number < 2 ? year - 1 : year,
      month: ((number + 10) % 12) + 1,
      leap: i === leapAt,
    };
  });
}

/** Number of the last new moon of which the day is not after the day of the winter solstice (270°) of a year. */
function solsticeMonth(year: number): number {
  const yearEnd = firstDayOf(year + 1) - 1;
  let k = Math.round((yearEnd - newMoonAt(0)) / LUNATION_DAYS) + 1;
  while (newMoonDay(k) > yearEnd) k -= 1;
  return principalTerm(newMoonDay(k)) >= 9 ? k - 1 : k;
}

/** The day in Vietnam on which the k-th new moon falls. */
function newMoonDay(k: number): Day {
  return dayOf(Math.floor(newMoonAt(k) * 1440) + VIETNAM_OFFSET_MINUTES);
}

/** In which of the twelve parts of its way the sun is when a day begins in Vietnam: 0 from the spring equinox on. */
function principalTerm(day: Day): number {
  return Math.floor(sunLongitude(day - VIETNAM_OFFSET_MINUTES / 1440) / 30);
}
