import { daysFromCivil } from '../time/civil.ts';

/** The time zones that the platform knows, by their names in the IANA data. */

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** Names come from expressions and variables; the limit keeps a flood of them from growing it. */
const FORMATS_MAX = 500;

function format(zone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(zone)) return formats.get(zone);
  if (formats.size >= FORMATS_MAX) formats.clear();
  const made = makeFormat(zone);
  formats.set(zone, made);
  return made;
}

function makeFormat(zone: string): Intl.DateTimeFormat | undefined {
  // Zone names mind their case in Java
  if (!/^[A-Z][\w+-]*(?:\/[\w+-]+)*$/.test(zone)) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
}

/** Whether the platform knows a zone of this name. */
export function isZone(zone: string): boolean {
  return format(zone) !== undefined;
}

/** Seconds that the zone's clocks are ahead of UTC at a moment (seconds since the epoch). */
export function offsetAt(zone: string, second: number): number {
  const clock = format(zone);
  const ms = second * 1000;
  if (clock === undefined || Math.abs(ms) > 8.64e15) return 0;
  const parts = Object.fromEntries(clock.formatToParts(ms).map(({ type, value }) => [type, value]));
  const number = (name: string): number => Number(parts[name]);
  const year = parts['era'] === 'BC' ? 1 - number('year') : number('year');
  const shown = utcSeconds(year, number('month'), number('day'));
  return shown + number('hour') * 3600 + number('minute') * 60 + number('second') - second;
}

function utcSeconds(year: number, month: number, day: number): number {
  return daysFromCivil({ year, month, day }) * 86_400;
}

/**
 * The offset for a local time (seconds as the wall shows them): of two possible ones the earlier moment's; a local time
 * that is skipped moves on by the length of the gap.
 */
export function resolveLocal(zone: string, local: number): { offsetSeconds: number; shiftSeconds: number } {
  const day = 86_400;
  const before = offsetAt(zone, local - day);
  const after = offsetAt(zone, local + day);
  const fitting = [before, after].filter((offset) => offsetAt(zone, local - offset) === offset);
  if (fitting[0] !== undefined) return { offsetSeconds: fitting[0], shiftSeconds: 0 };
  return { offsetSeconds: after, shiftSeconds: after - before };
}

/** The offset without summer time, as it is around a moment. */
export function standardOffset(zone: string, second: number): number {
  const half = 182 * 86_400;
  return Math.min(offsetAt(zone, second), offsetAt(zone, second + half));
}
