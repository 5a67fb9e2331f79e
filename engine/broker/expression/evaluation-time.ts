import { plusNanos, type ZonedDateTime } from './value/temporal.ts';

/** What `now()` and `today()` mean: the time of the step under way, so that the same step always says the same. */
let current: number | undefined;

/** How often `random number()` was asked at that time. */
let asked = 0;

/** Evaluates everything inside at one moment (epoch milliseconds). Synchronous, and may nest. */
export function atTime<Result>(now: number, run: () => Result): Result {
  const before = current;
  current = now;
  asked = 0;
  try {
    return run();
  } finally {
    current = before;
  }
}

/** Epoch milliseconds. Outside of `atTime` there is no time: the epoch itself. */
export function evaluationTime(): number {
  return current ?? 0;
}

/** The same in UTC, as Zeebe's clock shows it. */
export function nowAsZoned(): ZonedDateTime {
  const local = plusNanos(0, 0, BigInt(Math.round(evaluationTime() * 1000)) * 1000n);
  return { kind: 'date and time', ...local, offsetSeconds: 0, zone: 'Etc/UTC' };
}

/**
 * From 0 up to 1. Nothing here throws dice, so that the same step always says the same: the number follows from the
 * time and from how many were asked for before (SplitMix's mixing function). Not for secrets.
 */
export function randomNumber(): number {
  asked += 1;
  let mixed = BigInt.asUintN(64, BigInt(Math.round(evaluationTime())) * 0x9e3779b97f4a7c15n + BigInt(asked));
  mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
  mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
  return Number((mixed ^ (mixed >> 31n)) >> 11n) / 2 ** 53;
}
