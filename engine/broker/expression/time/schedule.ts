import { nextCron, parseCron, type Cron } from './cron.ts';
import { addInterval, parseInterval, type Interval } from './interval.ts';
import { parseDateTime } from './date-time.ts';

/** When a timer fires, and how often (-1: for ever). */
export interface Schedule {
  dueAt: number;
  repetitions: number;
}

export type TimerType = 'duration' | 'date' | 'cycle';

/** Works out a timer's first due time from its text; undefined when the text doesn't fit the type. */
export function schedule(type: TimerType, text: string, now: number): Schedule | undefined {
  return SCHEDULES[type](text, now);
}

const SCHEDULES: Record<TimerType, (text: string, now: number) => Schedule | undefined> = {
  duration(text, now) {
    const interval = parseInterval(text);
    return interval === undefined
      ? undefined
      : { dueAt: bounded(addInterval(now, interval)), repetitions: 1 };
  },
  date(text) {
    const date = parseDateTime(text);
    return date === undefined ? undefined : { dueAt: bounded(date.epochMs), repetitions: 1 };
  },
  cycle(text, now) {
    const cycle = parseCycle(text);
    if ('fault' in cycle) return undefined;
    if (!('cron' in cycle)) {
      const ahead = cycle.startMs !== undefined && cycle.startMs > now ? cycle.startMs : undefined;
      const first = ahead ?? Math.max(now, addInterval(now, cycle.interval));
      return { dueAt: bounded(first), repetitions: cycle.repetitions };
    }
    const first = nextCron(cycle.cron, now);
    // A date that never comes (31 February) fires once, at once, as in Zeebe.
    return first === undefined ? { dueAt: now, repetitions: 0 } : { dueAt: first, repetitions: -1 };
  },
};

/**
 * The due time after one that fired: of an interval counted from that due time, so that a late firing doesn't shift the
 * rest; of a cron expression the next one still to come.
 */
export function nextInCycle(text: string, firedDueAt: number, now: number): number | undefined {
  const cycle = parseCycle(text);
  if ('fault' in cycle) return undefined;
  if ('cron' in cycle) return nextCron(cycle.cron, Math.max(firedDueAt, now));
  return bounded(addInterval(firedDueAt, cycle.interval));
}

/** Why a text is no cycle, in Zeebe's words; undefined when it is one. */
export function cycleFault(text: string): string | undefined {
  const cycle = parseCycle(text);
  return 'fault' in cycle ? cycle.fault : undefined;
}

type Cycle =
  { cron: Cron } | { repetitions: number; interval: Interval; startMs?: number } | { fault: string };

/**
 * `R3/PT10S`, `R/2030-01-01T00:00:00Z/PT1H`: repetitions (-1 without a number), perhaps a start, an interval. What does not
 * begin with `R` is a cron expression.
 */
function parseCycle(text: string): Cycle {
  if (!text.startsWith('R')) {
    const cron = parseCron(text);
    return typeof cron === 'string' ? { fault: cron } : { cron };
  }
  const parts = text.slice(1).split('/');
  const [count = '', ...rest] = parts;
  if (!/^-?\d*$/.test(count) || count === '-') return { fault: 'Cannot parse repetitions count' };
  const repetitions = count === '' ? -1 : Number(count);
  const startText = rest.slice(0, -1).join('/');
  const start = startText === '' ? undefined : parseDateTime(startText);
  if (startText !== '' && start === undefined) {
    const index = /^\d{4}-\d{2}-\d{2}$/.test(startText) ? 10 : 0;
    return { fault: `Text '${startText}' could not be parsed at index ${index}` };
  }
  const interval = parseInterval(rest.at(-1) ?? '');
  if (interval === undefined) return { fault: 'Text cannot be parsed to a Period' };
  return { repetitions, interval, ...(start === undefined ? {} : { startMs: start.epochMs }) };
}

/** The last moment a `Date` can say; nothing waits longer. */
const LATEST_MS = 8.64e15;

/** Durations may be of any length: beyond the calendar they are as good as never (Zeebe fails the command). */
function bounded(epochMs: number): number {
  return Number.isNaN(epochMs) ? LATEST_MS : Math.min(Math.max(epochMs, -LATEST_MS), LATEST_MS);
}
