import { civilFromDays, DAY_MS } from './civil.ts';
import type { ZonedDateTime } from './date-time.ts';

/** Prints as Java's ZonedDateTime does: seconds only when there are any, `Z` for no offset. */
export function printZoned({ epochMs, offsetMinutes, zone }: ZonedDateTime): string {
  const local = epochMs + offsetMinutes * 60_000;
  const days = Math.floor(local / DAY_MS);
  const { year, month, day } = civilFromDays(days);
  const time = printTime(local - days * DAY_MS);
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return `${date}T${time}${printOffset(offsetMinutes)}${zone === undefined ? '' : `[${zone}]`}`;
}

function printTime(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const seconds = Math.floor((ms % 60_000) / 1000);
  const fraction = ms % 1000;
  let text = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  if (seconds > 0 || fraction > 0) text += `:${two(seconds)}`;
  if (fraction > 0) text += `.${String(fraction).padStart(3, '0')}`;
  return text;
}

function printOffset(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
