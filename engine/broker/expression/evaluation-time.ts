/** What `now()` and `today()` mean: the time of the step under way, so that the same step always says the same. */
let current: number | undefined;

/** Evaluates everything inside at one moment (epoch milliseconds). Synchronous, and may nest. */
export function atTime<Result>(now: number, run: () => Result): Result {
  const before = current;
  current = now;
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
