import { DAY_MS, daysFromCivil, daysInMonth } from './civil.ts';

/** A moment with the zone it was written in. */
export interface ZonedDateTime {
  epochMs: number;
  offsetMinutes: number;
  /** `Europe/Berlin` of `…[Europe/Berlin]`; only repeated, never looked up. */
  zone?: string;
}

const PATTERN =
  /^([-+]?\d{4,9})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[-+]\d{2}(?::?\d{2})?)(?:\[([^\]]+)\])?$/i;

/** Reads an ISO 8601 date and time with its offset (`2030-01-01T00:00:00+07:00`); undefined when it is none. */
export function parseDateTime(text: string): ZonedDateTime | undefined {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((index) =>
    Number(match[index] ?? 0),
  ) as [number, number, number, number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const ms = Math.trunc(Number(`0.${match[7] ?? '0'}`) * 1000);
  const offsetMinutes = parseOffset(match[8] as string);
  const local =
    daysFromCivil({ year, month, day }) * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 + ms;
  const epochMs = local - offsetMinutes * 60_000;
  return match[9] === undefined ? { epochMs, offsetMinutes } : { epochMs, offsetMinutes, zone: match[9] };
}

function parseOffset(text: string): number {
  if (text.toUpperCase() === 'Z') return 0;
  const sign = text.startsWith('-') ? -1 : 1;
  return sign * (Number(text.slice(1, 3)) * 60 + Number(text.slice(-2)) * (text.length > 3 ? 1 : 0));
}
