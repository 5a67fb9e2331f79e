import type { State } from '../state/state.ts';

/** Epoch milliseconds of the earliest timer, job time-out, back-off end or message expiry; undefined when none waits. */
export function nextDueAt(state: State): number | undefined {
  return state.due.firstRank;
}
