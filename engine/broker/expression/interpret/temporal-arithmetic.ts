import {
  atInstant,
  date,
  daysAndTime,
  instantOf,
  inZone,
  localNanos,
  NANOS_PER_DAY,
  NANOS_PER_SECOND,
  plusMonths,
  plusNanos,
  yearsAndMonths,
  type DaysAndTime,
  type Temporal,
  type YearsAndMonths,
} from '../value/temporal.ts';
import { isDecimal } from '../decimal/decimal.ts';
import { isList, type Value } from '../value/value.ts';

/** Sums and differences of dates, times and durations; undefined for what can't be added or subtracted. */

function temporal(value: Value): Temporal | undefined {
  if (value === null || typeof value !== 'object' || isList(value) || isDecimal(value)) return undefined;
  const { kind } = value;
  return kind === 'context' || kind === 'function' || kind === 'range' ? undefined : value;
}

/** a + b, in either order of date and duration. */
export function plus(left: Value, right: Value): Temporal | undefined {
  const [a, b] = [temporal(left), temporal(right)];
  if (a === undefined || b === undefined) return undefined;
  if (b.kind === 'years and months duration') return plusYearsAndMonths(a, b);
  if (b.kind === 'days and time duration') return plusDaysAndTime(a, b);
  if (a.kind === 'years and months duration') return plusYearsAndMonths(b, a);
  if (a.kind === 'days and time duration') return plusDaysAndTime(b, a);
  return undefined;
}

/** a - b */
export function minus(left: Value, right: Value): Temporal | undefined {
  const [a, b] = [temporal(left), temporal(right)];
  if (a === undefined || b === undefined) return undefined;
  if (b.kind === 'years and months duration') return plusYearsAndMonths(a, yearsAndMonths(-b.months));
  if (b.kind === 'days and time duration') return plusDaysAndTime(a, daysAndTime(-b.nanos));
  return between(a, b);
}

function plusYearsAndMonths(a: Temporal, { months }: YearsAndMonths): Temporal | undefined {
  switch (a.kind) {
    case 'date':
      return date(plusMonths(a.day, months));
    case 'local date and time':
      return { ...a, day: plusMonths(a.day, months) };
    case 'date and time': {
      const day = plusMonths(a.day, months);
      return a.zone === undefined ? { ...a, day } : inZone({ day, nanos: a.nanos }, a.zone);
    }
    case 'years and months duration':
      return yearsAndMonths(a.months + months);
    default:
      return undefined;
  }
}

function plusDaysAndTime(a: Temporal, { nanos }: DaysAndTime): Temporal | undefined {
  switch (a.kind) {
    case 'date':
      return date(plusNanos(a.day, 0, nanos).day);
    case 'local time':
      return { ...a, nanos: wrapped(a.nanos, nanos) };
    case 'time':
      return { ...a, nanos: wrapped(a.nanos, nanos) };
    case 'local date and time':
      return { ...a, ...plusNanos(a.day, a.nanos, nanos) };
    case 'date and time':
      return atInstant(instantOf(a) + nanos, a);
    case 'days and time duration':
      return daysAndTime(a.nanos + nanos);
    default:
      return undefined;
  }
}

/** A clock goes round. */
function wrapped(nanos: number, more: bigint): number {
  const perDay = BigInt(NANOS_PER_DAY);
  return Number((((BigInt(nanos) + more) % perDay) + perDay) % perDay);
}

function between(a: Temporal, b: Temporal): DaysAndTime | undefined {
  if (a.kind === 'date' && b.kind === 'date') {
    return daysAndTime(BigInt(a.day - b.day) * BigInt(NANOS_PER_DAY));
  }
  if (a.kind === 'local time' && b.kind === 'local time') return daysAndTime(BigInt(a.nanos - b.nanos));
  if (a.kind === 'time' && b.kind === 'time') {
    // Times with an offset are apart, never before or after
    const apart = a.nanos - b.nanos - (a.offsetSeconds - b.offsetSeconds) * NANOS_PER_SECOND;
    return daysAndTime(BigInt(Math.abs(apart)));
  }
  if (a.kind === 'local date and time' && b.kind === 'local date and time') {
    return daysAndTime(localNanos(a) - localNanos(b));
  }
  if (a.kind === 'date and time' && b.kind === 'date and time')
    return daysAndTime(instantOf(a) - instantOf(b));
  return undefined;
}
