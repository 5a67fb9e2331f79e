import { civilFromDays, daysFromCivil, daysInMonth, type CivilDate } from '../time/civil.ts';
import { offsetAt, resolveLocal } from './zone.ts';

/** A day. */
export interface FeelDate {
  readonly kind: 'date';
  /** Days from 1970-01-01. */
  readonly day: number;
}

/** A time of day without a zone. */
export interface LocalTime {
  readonly kind: 'local time';
  /** From midnight, in nanoseconds. */
  readonly nanos: number;
}

/** A time of day with its offset, and perhaps the zone that the offset is from. */
export interface ZonedTime {
  readonly kind: 'time';
  readonly nanos: number;
  readonly offsetSeconds: number;
  readonly zone?: string;
}

/** A day and time of day without a zone. */
export interface LocalDateTime {
  readonly kind: 'local date and time';
  readonly day: number;
  readonly nanos: number;
}

/** A moment, with the day and time that the wall shows there. */
export interface ZonedDateTime {
  readonly kind: 'date and time';
  readonly day: number;
  readonly nanos: number;
  readonly offsetSeconds: number;
  readonly zone?: string;
}

/** A duration of the calendar. */
export interface YearsAndMonths {
  readonly kind: 'years and months duration';
  readonly months: number;
}

/** An exact duration. */
export interface DaysAndTime {
  readonly kind: 'days and time duration';
  readonly nanos: bigint;
}

export type Temporal =
  FeelDate | LocalTime | ZonedTime | LocalDateTime | ZonedDateTime | YearsAndMonths | DaysAndTime;

export const NANOS_PER_SECOND = 1_000_000_000;
export const NANOS_PER_DAY = 86_400 * NANOS_PER_SECOND;

/** Java's years. */
const YEAR_MAX = 999_999_999;
const SECONDS_MAX = 2n ** 63n;

/** Thrown where a calendar calculation leaves Java's range; ends the evaluation. */
export class TemporalOverflow extends Error {
  override readonly name = 'TemporalOverflow';
}

/** A duration of so many months. */
export function yearsAndMonths(months: number): YearsAndMonths {
  return { kind: 'years and months duration', months: months + 0 };
}

/** A duration of so many nanoseconds; throws a TemporalOverflow beyond Java's range. */
export function daysAndTime(nanos: bigint): DaysAndTime {
  const seconds = nanos / BigInt(NANOS_PER_SECOND);
  if (seconds >= SECONDS_MAX || seconds < -SECONDS_MAX) throw new TemporalOverflow('long overflow');
  return { kind: 'days and time duration', nanos };
}

/** The day so many days from 1970-01-01; throws a TemporalOverflow beyond Java's range. */
export function date(day: number): FeelDate {
  const { year } = civilFromDays(day);
  if (!(Math.abs(year) <= YEAR_MAX)) throw new TemporalOverflow(`Invalid value for Year: ${year}`);
  return { kind: 'date', day };
}

/** Year, month and day of the month. */
export function civilOf({ day }: { day: number }): CivilDate {
  return civilFromDays(day);
}

/** So many months later, on the same day of the month or its last. */
export function plusMonths(day: number, months: number): number {
  const from = civilFromDays(day);
  const count = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(count / 12);
  if (Math.abs(year) > YEAR_MAX) throw new TemporalOverflow(`Invalid value for Year: ${year}`);
  const month = count - year * 12 + 1;
  return daysFromCivil({ year, month, day: Math.min(from.day, daysInMonth(year, month)) });
}

/** Day and time of day so many nanoseconds later, on the local time line. */
export function plusNanos(day: number, nanos: number, more: bigint): { day: number; nanos: number } {
  const perDay = BigInt(NANOS_PER_DAY);
  const total = BigInt(nanos) + more;
  const rest = ((total % perDay) + perDay) % perDay;
  return { day: date(day + Number((total - rest) / perDay)).day, nanos: Number(rest) };
}

/** The moment in nanoseconds since the epoch. */
export function instantOf(value: ZonedDateTime): bigint {
  return localNanos(value) - BigInt(value.offsetSeconds) * BigInt(NANOS_PER_SECOND);
}

/** Nanoseconds from 1970-01-01T00:00 as the wall shows it. */
export function localNanos({ day, nanos }: { day: number; nanos: number }): bigint {
  return BigInt(day) * BigInt(NANOS_PER_DAY) + BigInt(nanos);
}

/** What the wall shows in a zone at a moment. */
export function atInstant(instant: bigint, where: { offsetSeconds: number; zone?: string }): ZonedDateTime {
  const { zone } = where;
  const second = Math.floor(Number(instant / 1000n) / 1e6);
  const offsetSeconds = zone === undefined ? where.offsetSeconds : offsetAt(zone, second);
  const local = plusNanos(0, 0, instant + BigInt(offsetSeconds) * BigInt(NANOS_PER_SECOND));
  return { kind: 'date and time', ...local, offsetSeconds, ...(zone === undefined ? {} : { zone }) };
}

/** The moment at which the wall of a zone shows a date and time; one that is skipped lies as much later. */
export function inZone(local: { day: number; nanos: number }, zone: string): ZonedDateTime {
  const seconds = local.day * 86_400 + Math.floor(local.nanos / NANOS_PER_SECOND);
  const { offsetSeconds, shiftSeconds } = resolveLocal(zone, seconds);
  const shown = plusNanos(local.day, local.nanos, BigInt(shiftSeconds) * BigInt(NANOS_PER_SECOND));
  return { kind: 'date and time', ...shown, offsetSeconds, zone };
}
