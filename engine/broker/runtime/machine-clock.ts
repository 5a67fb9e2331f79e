/** Epoch milliseconds. */
export type Clock = () => number;

/** The machine's clock, made never to run backwards: times in the log must not either. */
export function createMachineClock(source: Clock = Date.now): Clock {
  let last = 0;
  return () => (last = Math.max(last, source()));
}
