import { addMonths, DAY_MS } from './civil.ts';

/** An ISO 8601 duration: a calendar part and an exact part. */
export interface Interval {
  months: number;
  ms: number;
}

const PATTERN =
  /^([-+]?)P(?:([-+]?\d+)Y)?(?:([-+]?\d+)M)?(?:([-+]?\d+)W)?(?:([-+]?\d+)D)?(T(?:([-+]?\d+)H)?(?:([-+]?\d+)M)?(?:([-+]?\d+)(?:[.,](\d{0,9}))?S)?)?$/i;

/** Reads `P1Y2M3DT4H5M6.7S` (and weeks, as Java's Period does); undefined when it is not a duration. */
export function parseInterval(text: string): Interval | undefined {
  const match = PATTERN.exec(text);
  if (match === null || /[PT]$/i.test(text)) return undefined;
  const sign = match[1] === '-' ? -1 : 1;
  const part = (index: number): number => Number(match[index] ?? 0);
  const fraction = Number(`0.${match[10] || '0'}`) * ((match[9] ?? '').startsWith('-') ? -1 : 1);
  const seconds = part(7) * 3600 + part(8) * 60 + part(9) + fraction;
  return {
    months: sign * (part(2) * 12 + part(3)),
    ms: sign * Math.trunc((part(4) * 7 + part(5)) * DAY_MS + Math.round(seconds * 1e6) / 1e3),
  };
}

/** The moment an interval after another, both in epoch milliseconds. */
export function addInterval(epochMs: number, interval: Interval): number {
  return addMonths(epochMs, interval.months) + interval.ms;
}
