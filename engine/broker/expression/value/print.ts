import { printDecimal } from '../decimal/text.ts';
import { civilFromDays } from '../time/civil.ts';
import {
  NANOS_PER_SECOND,
  type DaysAndTime,
  type Temporal,
  type YearsAndMonths,
  type ZonedTime,
} from './temporal.ts';
import { isList, type Range, type Value } from './value.ts';

/** As long as a value gets in a message. */
const SHORT = 1000;

/** A value in a message. */
export function printShort(value: Value): string {
  return printValue(value, SHORT).slice(0, SHORT);
}

interface Output {
  text: string;
  max: number;
}

/**
 * A value as `string()` and the warnings write it. Texts stand in quotes, but nothing in them is escaped. Stops a little
 * behind `max` characters.
 */
export function printValue(value: Value, max: number): string {
  const output: Output = { text: '', max };
  write(value, output);
  return output.text;
}

function write(value: Value, output: Output): void {
  if (value === null || typeof value === 'boolean') output.text += String(value);
  else if (typeof value === 'string') output.text += `"${value}"`;
  else if (isList(value))
    writeAll(
      '[',
      value.map((item) => ['', item] as const),
      ']',
      output,
    );
  else if (!('kind' in value)) output.text += printDecimal(value);
  else if (value.kind === 'context') {
    writeAll(
      '{',
      [...value.entries].map(([name, entry]) => [`${name}:`, entry] as const),
      '}',
      output,
    );
  } else if (value.kind === 'function') output.text += `function(${value.parameters.join(', ')})`;
  else if (value.kind === 'range') writeRange(value, output);
  else output.text += printTemporal(value);
}

function writeAll(
  open: string,
  parts: readonly (readonly [string, Value])[],
  close: string,
  output: Output,
): void {
  output.text += open;
  for (const [index, [before, part]] of parts.entries()) {
    if (output.text.length > output.max) return;
    output.text += `${index === 0 ? '' : ', '}${before}`;
    write(part, output);
  }
  output.text += close;
}

function writeRange({ start, end }: Range, output: Output): void {
  output.text += start.closed ? '[' : '(';
  write(start.value, output);
  output.text += '..';
  write(end.value, output);
  output.text += end.closed ? ']' : ')';
}

/** As FEEL prints: seconds always, a zone behind `@`. */
export function printTemporal(value: Temporal): string {
  switch (value.kind) {
    case 'date':
      return printDay(value.day, true);
    case 'local time':
      return printTime(value.nanos);
    case 'time':
      return printZonedTime(value);
    case 'local date and time':
      return `${printDay(value.day, false)}T${printTime(value.nanos)}`;
    case 'date and time':
      return `${printDay(value.day, false)}T${printTime(value.nanos)}${value.zone === undefined ? printOffset(value.offsetSeconds) : `@${value.zone}`}`;
    case 'years and months duration':
      return printYearsAndMonths(value);
    case 'days and time duration':
      return printDaysAndTime(value);
  }
}

/** As it stands in a variable: Java's own texts. */
export function printForVariable(value: Temporal): string {
  switch (value.kind) {
    case 'date':
      return printDay(value.day, true);
    case 'local time':
      return printJavaTime(value.nanos);
    case 'local date and time':
      return `${printDay(value.day, true)}T${printJavaTime(value.nanos)}`;
    case 'date and time':
      return `${printDay(value.day, true)}T${printJavaTime(value.nanos)}${printOffset(value.offsetSeconds)}${value.zone === undefined ? '' : `[${value.zone}]`}`;
    default:
      return printTemporal(value);
  }
}

function printDay(day: number, plus: boolean): string {
  const { year, month, day: dayOfMonth } = civilFromDays(day);
  const digits = String(Math.abs(year)).padStart(4, '0');
  const sign = year < 0 ? '-' : plus && year > 9999 ? '+' : '';
  return `${sign}${digits}-${two(month)}-${two(dayOfMonth)}`;
}

function printTime(nanos: number): string {
  const seconds = Math.floor(nanos / NANOS_PER_SECOND);
  const fraction = nanos % NANOS_PER_SECOND;
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return fraction === 0 ? text : `${text}.${nine(fraction).replace(/0+$/, '')}`;
}

/** Seconds only when there are any, fractions in threes. */
function printJavaTime(nanos: number): string {
  const text = printTime(nanos);
  const fraction = nanos % NANOS_PER_SECOND;
  if (fraction === 0) return text.replace(/:00$/, '');
  return `${text.slice(0, 8)}.${nine(fraction).replace(/(?:000){1,2}$/, '')}`;
}

function printZonedTime({ nanos, offsetSeconds, zone }: ZonedTime): string {
  return printTime(nanos) + (zone === undefined ? printOffset(offsetSeconds) : `@${zone}`);
}

function printOffset(seconds: number): string {
  if (seconds === 0) return 'Z';
  const size = Math.abs(seconds);
  const text = `${seconds < 0 ? '-' : '+'}${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}`;
  return size % 60 === 0 ? text : `${text}:${two(size % 60)}`;
}

function printYearsAndMonths({ months }: YearsAndMonths): string {
  if (months === 0) return 'P0Y';
  const size = Math.abs(months);
  return `${months < 0 ? '-' : ''}P${unit(Math.floor(size / 12), 'Y')}${unit(size % 12, 'M')}`;
}

/** Fractions of a second are left out. */
function printDaysAndTime({ nanos }: DaysAndTime): string {
  const perSecond = BigInt(NANOS_PER_SECOND);
  const seconds = (nanos - (((nanos % perSecond) + perSecond) % perSecond)) / perSecond;
  if (seconds === 0n) return 'P0D';
  const size = seconds < 0n ? -seconds : seconds;
  const time = [unit((size / 3600n) % 24n, 'H'), unit((size / 60n) % 60n, 'M'), unit(size % 60n, 'S')].join(
    '',
  );
  return `${seconds < 0n ? '-' : ''}P${unit(size / 86_400n, 'D')}${time === '' ? '' : `T${time}`}`;
}

/** A duration as Java's own classes write it: hours are never gathered to days. */
export function printInterval(value: YearsAndMonths | DaysAndTime): string {
  if (value.kind === 'years and months duration')
    return value.months === 0 ? 'P0D' : printYearsAndMonths(value);
  const perSecond = BigInt(NANOS_PER_SECOND);
  const seconds = value.nanos / perSecond;
  const fraction = nine(Math.abs(Number(value.nanos % perSecond))).replace(/0+$/, '');
  const rest = seconds % 60n;
  const zero = value.nanos < 0n && rest === 0n ? '-0' : String(rest);
  const text = fraction === '' ? unit(rest, 'S') : `${zero}.${fraction}S`;
  return `PT${unit(seconds / 3600n, 'H')}${unit((seconds / 60n) % 60n, 'M')}${text}`.replace(/^PT$/, 'PT0S');
}

function unit(amount: number | bigint, letter: string): string {
  return Number(amount) === 0 ? '' : `${amount}${letter}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function nine(value: number): string {
  return String(value).padStart(9, '0');
}
