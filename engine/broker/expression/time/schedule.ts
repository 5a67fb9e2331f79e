import { addInterval, parseInterval } from './interval.ts';
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
    return interval === undefined ? undefined : { dueAt: addInterval(now, interval), repetitions: 1 };
  },
  date(text) {
    const date = parseDateTime(text);
    return date === undefined ? undefined : { dueAt: date.epochMs, repetitions: 1 };
  },
  cycle(text, now) {
    const cycle = parseCycle(text);
    if (cycle === undefined) return undefined;
    const first = cycle.startMs ?? addInterval(now, cycle.interval);
    return { dueAt: Math.max(first, now), repetitions: cycle.repetitions };
  },
};

/** The due time after one that fired: counted from that due time, so that a late firing doesn't shift the rest. */
export function nextInCycle(text: string, firedDueAt: number): number | undefined {
  const cycle = parseCycle(text);
  return cycle === undefined ? undefined : addInterval(firedDueAt, cycle.interval);
}

/** `R3/PT10S`, `R/2030-01-01T00:00:00Z/PT1H`: repetitions (-1 without a number), perhaps a start, an interval. */
function parseCycle(text: string) {
  const match = /^R(-1|\d*)\/(?:([^/]+)\/)?([^/]+)$/.exec(text);
  if (match === null) return undefined;
  const interval = parseInterval(match[3] as string);
  const start = match[2] === undefined ? undefined : parseDateTime(match[2]);
  if (interval === undefined || (match[2] !== undefined && start === undefined)) return undefined;
  return {
    repetitions: match[1] === '' ? -1 : Number(match[1]),
    interval,
    ...(start === undefined ? {} : { startMs: start.epochMs }),
  };
}
