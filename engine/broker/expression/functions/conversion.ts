import { decimal, remainder, toBigInt, toInt, type Decimal } from '../decimal/decimal.ts';
import { parseDecimal } from '../decimal/text.ts';
import { JavaException, TEXT_MAX } from '../interpret/run.ts';
import { daysFromCivil, daysInMonth } from '../time/civil.ts';
import { printShort, printValue } from '../value/print.ts';
import { readDate, readDateTime, readDuration, readTime } from '../value/read-temporal.ts';
import {
  atInstant,
  civilOf,
  date,
  instantOf,
  inZone,
  NANOS_PER_SECOND,
  yearsAndMonths,
  type DaysAndTime,
  type FeelDate,
  type LocalDateTime,
  type LocalTime,
  type ZonedDateTime,
  type ZonedTime,
} from '../value/temporal.ts';
import type { Value } from '../value/value.ts';
import { isZone } from '../value/zone.ts';
import { builtIn, FunctionFault, refuse, type BuiltIn } from './built-in.ts';

type Dated = FeelDate | LocalDateTime | ZonedDateTime;
const DATED = 'date|local date and time|date and time';

function read<T extends Value>(what: string, text: string, value: T): T {
  if (value === null) throw new FunctionFault(`Failed to parse ${what} from '${text}'`);
  return value;
}

function dateOf(year: Decimal, month: Decimal, day: Decimal): FeelDate {
  const civil = { year: toInt(year), month: toInt(month), day: toInt(day) };
  const fits = civil.month >= 1 && civil.month <= 12 && Math.abs(civil.year) <= 999_999_999;
  if (fits && civil.day >= 1 && civil.day <= daysInMonth(civil.year, civil.month)) {
    return date(daysFromCivil(civil));
  }
  const [y, m, d] = [year, month, day].map(printShort);
  throw new FunctionFault(`Failed to parse date from: year=${y}, month=${m}, day=${d}`);
}

function nanosOf(parts: readonly [Decimal, Decimal, Decimal], fraction = true): number | undefined {
  const [hour, minute, second] = parts.map(toInt) as [number, number, number];
  const rest = remainder(parts[2], decimal(1n));
  const nanos = fraction ? Number(toBigInt({ digits: rest.digits, scale: rest.scale - 9 })) : 0;
  const ranges = [
    [hour, 23],
    [minute, 59],
    [second, 59],
    [nanos, 999_999_999],
  ] as const;
  if (!ranges.every(([value, max]) => value >= 0 && value <= max)) return undefined;
  return ((hour * 60 + minute) * 60 + second) * NANOS_PER_SECOND + nanos;
}

function timeOf(values: readonly [Decimal, Decimal, Decimal], offset?: DaysAndTime): LocalTime | ZonedTime {
  const nanos = nanosOf(values);
  const seconds = offset === undefined ? 0 : Number(offset.nanos / BigInt(NANOS_PER_SECOND));
  const [h, m, s] = values.map(printShort);
  const given = `hour=${h}, minute=${m}, second=${s}`;
  if (offset === undefined) {
    if (nanos === undefined) throw new FunctionFault(`Failed to parse local-time from: ${given}`);
    return { kind: 'local time', nanos };
  }
  if (nanos === undefined || Math.abs(seconds) > 18 * 3600) {
    throw new FunctionFault(`Failed to parse time from: ${given}, offset=${printShort(offset)}`);
  }
  return { kind: 'time', nanos, offsetSeconds: seconds };
}

function timeFrom(from: Dated | string): Value {
  if (typeof from === 'string') {
    const zoned = /^T?\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[+-]\d{2}:\d{2}|Z|@.*)$/.test(from);
    return read(zoned ? 'time' : 'local-time', from, readTime(from));
  }
  if (from.kind === 'date') return { kind: 'time', nanos: 0, offsetSeconds: 0 };
  if (from.kind === 'local date and time') return { kind: 'local time', nanos: from.nanos };
  const { nanos, offsetSeconds, zone } = from;
  return { kind: 'time', nanos, offsetSeconds, ...(zone === undefined ? {} : { zone }) };
}

function dateTimeFrom(values: [Dated, LocalTime | ZonedTime | string]): Value {
  const [from, at] = values;
  if (typeof at === 'string') return moved(values, at);
  if (at.kind === 'local time') return { kind: 'local date and time', day: from.day, nanos: at.nanos };
  if (at.zone !== undefined) return inZone({ day: from.day, nanos: at.nanos }, at.zone);
  return { kind: 'date and time', day: from.day, nanos: at.nanos, offsetSeconds: at.offsetSeconds };
}

/** A local time put into a zone, or a moment shown in another. */
function moved(values: [Dated, ...Value[]], where: string): Value {
  const [from] = values;
  if (from.kind === 'date') return refuse(values);
  const offset = /^(?:UTC|GMT|UT)?([+-]\d{2}:\d{2})$/.exec(where)?.[1];
  if (where === 'Z' || offset !== undefined) return withOffset(from, offset);
  if (!isZone(where)) {
    throw new JavaException(`java.time.zone.ZoneRulesException: Unknown time-zone ID: ${where}`);
  }
  if (from.kind === 'local date and time') return inZone(from, where);
  return atInstant(instantOf(from), { offsetSeconds: 0, zone: where });
}

function withOffset(from: LocalDateTime | ZonedDateTime, offset: string | undefined): Value {
  const read = offset === undefined ? null : readTime(`00:00:00${offset}`);
  const offsetSeconds = read?.kind === 'time' ? read.offsetSeconds : 0;
  if (from.kind === 'date and time') return atInstant(instantOf(from), { offsetSeconds });
  return { kind: 'date and time', day: from.day, nanos: from.nanos, offsetSeconds };
}

function monthsBetween(from: Dated, to: Dated): Value {
  const [a, b] = [civilOf(from), civilOf(to)];
  let months = (b.year - a.year) * 12 + b.month - a.month;
  if (months > 0 && b.day < a.day) months -= 1;
  else if (months < 0 && b.day > a.day) months += 1;
  return yearsAndMonths(months);
}

function number(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === undefined) throw new FunctionFault(`Can't parse '${text}' as a number`);
  return value;
}

function numberOf(text: string, grouping: Value, point: Value): Decimal {
  const groupingFits = grouping === null || [' ', ',', '.'].includes(grouping as string);
  const pointFits = point === null || [',', '.'].includes(point as string);
  if (!groupingFits || !pointFits || (grouping !== null && grouping === point)) {
    throw new FunctionFault(
      "illegal arguments for grouping or decimal. Must be one of ' ' (grouping only), ',' or '.'",
    );
  }
  const joined = grouping === null ? text : text.replaceAll(grouping as string, '');
  return number(point === null ? joined : joined.replaceAll(point as string, '.'));
}

export const CONVERSION_FUNCTIONS: Readonly<Record<string, readonly BuiltIn[]>> = {
  date: [
    builtIn('from', `string|${DATED}`, ([from]: [string | Dated]) =>
      typeof from === 'string' ? read('date', from, readDate(from)) : date(from.day),
    ),
    builtIn('year, month, day', 'number, number, number', (parts: [Decimal, Decimal, Decimal]) =>
      dateOf(...parts),
    ),
  ],
  time: [
    builtIn('from', `string|${DATED}`, ([from]: [string | Dated]) => timeFrom(from)),
    builtIn('hour, minute, second', 'number, number, number', (parts: [Decimal, Decimal, Decimal]) =>
      timeOf(parts),
    ),
    builtIn(
      'hour, minute, second, offset',
      'number, number, number, days and time duration|null',
      ([hour, minute, second, offset]: [Decimal, Decimal, Decimal, DaysAndTime | null]) =>
        timeOf([hour, minute, second], offset ?? undefined),
    ),
  ],
  'date and time': [
    builtIn('from', 'string', ([from]: [string]) => read('date-time', from, readDateTime(from))),
    builtIn('date, time', `${DATED}, time|local time|string`, dateTimeFrom),
  ],
  duration: [builtIn('from', 'string', ([from]: [string]) => read('duration', from, readDuration(from)))],
  'years and months duration': [
    builtIn('from, to', `${DATED}, ${DATED}`, ([from, to]: [Dated, Dated]) => monthsBetween(from, to)),
  ],
  number: [
    builtIn('from', 'string', ([from]: [string]) => number(from)),
    builtIn('from, grouping separator', 'string, string', ([from, grouping]: [string, string]) => {
      if (![' ', ',', '.'].includes(grouping)) {
        throw new FunctionFault("illegal argument for grouping. Must be one of ' ', ',' or '.'");
      }
      return number(from.replaceAll(grouping, ''));
    }),
    builtIn(
      'from, grouping separator, decimal separator',
      'string, string|null, string|null',
      (values: [string, Value, Value]) => {
        if (values[1] === null && values[2] === null) return refuse(values);
        return numberOf(...values);
      },
    ),
  ],
  string: [
    builtIn('from', 'any', ([from]: [Value], run) =>
      from === null || typeof from === 'string' ? from : run.text(printValue(from, TEXT_MAX + 1)),
    ),
  ],
};
