import { evaluationTime } from '../evaluation-time.ts';
import { daysFromCivil, daysInMonth } from '../time/civil.ts';
import {
  daysAndTime,
  inZone,
  NANOS_PER_SECOND,
  yearsAndMonths,
  type DaysAndTime,
  type FeelDate,
  type LocalDateTime,
  type LocalTime,
  type Temporal,
  type YearsAndMonths,
  type ZonedDateTime,
  type ZonedTime,
} from './temporal.ts';
import { isZone, standardOffset } from './zone.ts';

/** Texts to dates, times and durations, as strict as Zeebe 8.5's FEEL; null for what it doesn't take. */

const DATE = String.raw`(-?(?:[1-9]\d{0,4})?\d{4})-([01]\d)-([0-3]\d)`;
const DATE_ONLY = new RegExp(`^${DATE}$`);
const DATE_TIME = new RegExp(
  String.raw`^${DATE}T([0-2]\d):([0-5]\d)(?::([0-5]\d))?(?:\.(\d{1,9}))?([+-][01]\d:[0-5]\d|Z|@.*)?$`,
);
const OFFSET_TIME = /^T?(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?([+-]\d{2}:\d{2}|Z|@.*)$/;
const LOCAL_TIME = /^T?(\d{2}):(\d{2})(?::(\d{2}))?(?:\.(\d{1,9}))?$/;
const YEARS_MONTHS = /^(-?)P(-?)(?:(\d+)Y)?(-?)(?:(\d+)M)?$/;
const DAYS_TIME = /^(-?)P(-?)(?:(\d+)D)?(?:T(-?)(?:(\d+)H)?(-?)(?:(\d+)M)?(-?)(?:(\d+)(?:\.(\d{0,9}))?S)?)?$/;

/** `@"…"`: whatever the text is. */
export function readTemporal(text: string): Temporal | null {
  return readDate(text) ?? readDateTime(text) ?? readTime(text) ?? readDuration(text);
}

/** `2020-01-31` */
export function readDate(text: string): FeelDate | null {
  const match = DATE_ONLY.exec(text);
  const day = match === null ? undefined : dayOf(match[1], match[2], match[3]);
  return day === undefined ? null : { kind: 'date', day };
}

function dayOf(...texts: (string | undefined)[]): number | undefined {
  const [year, month, day] = texts.map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return daysFromCivil({ year, month, day });
}

/** `2020-01-31T10:00:00`, with an offset or `@zone` or without; a date alone is its midnight. */
export function readDateTime(text: string): LocalDateTime | ZonedDateTime | null {
  const midnight = readDate(text);
  if (midnight !== null) return { kind: 'local date and time', day: midnight.day, nanos: 0 };
  const match = DATE_TIME.exec(text);
  if (match === null) return null;
  const day = dayOf(match[1], match[2], match[3]);
  const nanos = nanosOf(match.slice(4, 8));
  if (day === undefined || nanos === undefined) return null;
  const where = match[8];
  if (where === undefined) return { kind: 'local date and time', day, nanos };
  if (where.startsWith('@')) {
    const zone = where.slice(1);
    return isZone(zone) ? inZone({ day, nanos }, zone) : null;
  }
  const offsetSeconds = readOffset(where);
  return offsetSeconds === undefined ? null : { kind: 'date and time', day, nanos, offsetSeconds };
}

function nanosOf(texts: readonly (string | undefined)[]): number | undefined {
  const [hour, minute, second] = texts.slice(0, 3).map((text) => Number(text ?? 0)) as [
    number,
    number,
    number,
  ];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const fraction = Number((texts[3] ?? '').padEnd(9, '0'));
  return ((hour * 60 + minute) * 60 + second) * NANOS_PER_SECOND + fraction;
}

function readOffset(text: string): number | undefined {
  if (text === 'Z') return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(4))];
  if (minutes > 59 || hours * 60 + minutes > 18 * 60) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60;
}

/** `10:00:00`, with an offset or `@zone` or without. */
export function readTime(text: string): LocalTime | ZonedTime | null {
  const zoned = OFFSET_TIME.exec(text);
  const match = zoned ?? LOCAL_TIME.exec(text);
  if (match === null) return null;
  // 24:00 is a way to write midnight
  const midnight = /^T?24:00(?::00)?(?:\.0+)?(?![\d.])/.test(text);
  const nanos = midnight ? 0 : nanosOf(match.slice(1, 5));
  if (nanos === undefined) return null;
  if (zoned === null) return { kind: 'local time', nanos };
  const where = zoned[5] as string;
  if (where.startsWith('@')) return timeInZone(nanos, where.slice(1));
  const offsetSeconds = readOffset(where);
  return offsetSeconds === undefined ? null : { kind: 'time', nanos, offsetSeconds };
}

function timeInZone(nanos: number, zone: string): ZonedTime | null {
  if (!isZone(zone)) return null;
  const offsetSeconds = standardOffset(zone, Math.floor(evaluationTime() / 1000));
  return { kind: 'time', nanos, offsetSeconds, zone };
}

/** `P1Y2M` or `P1DT2H3M4S`, never mixed. */
export function readDuration(text: string): YearsAndMonths | DaysAndTime | null {
  return readYearsAndMonths(text) ?? readDaysAndTime(text);
}

function readYearsAndMonths(text: string): YearsAndMonths | null {
  const match = YEARS_MONTHS.exec(text);
  if (match === null || (match[3] === undefined && match[5] === undefined)) return null;
  const years = signed(match[2], match[3]);
  const months = signed(match[4] || (match[3] === undefined ? match[2] : ''), match[5]);
  if (Math.max(Math.abs(years), Math.abs(months)) > 2 ** 31 - 1) return null;
  return yearsAndMonths((match[1] === '-' ? -1 : 1) * (years * 12 + months));
}

function signed(sign: string | undefined, digits: string | undefined): number {
  return (sign === '-' ? -1 : 1) * Number(digits ?? 0);
}

function readDaysAndTime(text: string): DaysAndTime | null {
  const match = DAYS_TIME.exec(text);
  if (match === null || /[PT]-?$/.test(text)) return null;
  const amount = (sign: string | undefined, digits: string | undefined): bigint =>
    BigInt(digits ?? 0) * (sign === '-' ? -1n : 1n);
  const [, minus, daySign, days, hourSign, hours, minuteSign, minutes, secondSign, seconds, fraction] = match;
  if ([days, hours, minutes, seconds].some((digits) => (digits?.length ?? 0) > 15)) return null;
  const whole =
    amount(daySign, days) * 86_400n +
    amount(hourSign, hours) * 3600n +
    amount(minuteSign || (hours === undefined ? hourSign : ''), minutes) * 60n +
    amount(secondSign, seconds);
  const part = BigInt((fraction ?? '').padEnd(9, '0')) * (secondSign === '-' ? -1n : 1n);
  return daysAndTime((minus === '-' ? -1n : 1n) * (whole * BigInt(NANOS_PER_SECOND) + part));
}
