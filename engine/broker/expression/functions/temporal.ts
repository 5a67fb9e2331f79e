import { decimal, toBigInt, type Decimal } from '../decimal/decimal.ts';
import { nowAsZoned } from '../evaluation-time.ts';
import { daysFromCivil, daysInMonth } from '../time/civil.ts';
import { printInterval, printShort } from '../value/print.ts';
import { civilOf, date, type DaysAndTime, type YearsAndMonths } from '../value/temporal.ts';
import type { Value } from '../value/value.ts';
import { builtIn, FunctionFault, type BuiltIn } from './built-in.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A function of the day of a date. */
const ofDay = (calculate: (day: number) => Value): BuiltIn =>
  builtIn('date', 'date|date and time|local date and time', ([value]: [{ day: number }]) =>
    calculate(value.day),
  );

function whole(value: number): Decimal {
  return decimal(BigInt(value));
}

function dayOfYear(day: number): number {
  return day - daysFromCivil({ year: civilOf({ day }).year, month: 1, day: 1 }) + 1;
}

/** 0 for Monday. */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The ISO week: the one that the week's Thursday lies in. */
function weekOfYear(day: number): number {
  return Math.floor((dayOfYear(day - weekday(day) + 3) - 1) / 7) + 1;
}

/** `cycle(3, duration)`: ISO 8601's text of a repeated interval. */
function cycle(repetitions: Value, interval: Value): string {
  if (isDuration(interval) && (repetitions === null || isNumber(repetitions))) {
    return `R${repetitions === null ? '' : toBigInt(repetitions)}/${printInterval(interval)}`;
  }
  throw new FunctionFault(
    `cycle function expected a repetitions (number) and an interval (duration) parameter, but found '${printShort(repetitions)}' and '${printShort(interval)}'`,
  );
}

function isNumber(value: Value): value is Decimal {
  return typeof value === 'object' && value !== null && 'digits' in value;
}

function isDuration(value: Value): value is YearsAndMonths | DaysAndTime {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return value.kind === 'years and months duration' || value.kind === 'days and time duration';
}

export const TEMPORAL_FUNCTIONS: Readonly<Record<string, readonly BuiltIn[]>> = {
  now: [builtIn('', '', nowAsZoned)],
  today: [builtIn('', '', () => date(nowAsZoned().day))],
  'day of year': [ofDay((day) => whole(dayOfYear(day)))],
  'day of week': [ofDay((day) => DAYS[weekday(day)] ?? null)],
  'month of year': [ofDay((day) => MONTHS[civilOf({ day }).month - 1] ?? null)],
  'week of year': [ofDay((day) => whole(weekOfYear(day)))],
  'last day of month': [
    ofDay((day) => {
      const { year, month } = civilOf({ day });
      return date(daysFromCivil({ year, month, day: daysInMonth(year, month) }));
    }),
  ],
  cycle: [
    builtIn('interval', 'any', ([interval]: [Value]) => cycle(null, interval)),
    builtIn('repetitions, interval', 'any, any', ([repetitions, interval]: [Value, Value]) =>
      cycle(repetitions, interval),
    ),
  ],
};
