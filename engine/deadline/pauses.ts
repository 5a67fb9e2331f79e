import { type Instant, type Minute, toMinute } from './instant.ts';

/** What a pause does to the clock: shifts the end by what was left, starts it afresh, or nothing. */
export const POLICIES = ['accumulate', 'restart', 'run'] as const;

export type Policy = (typeof POLICIES)[number];

/** A wait that has ended. */
export interface Pause {
  from: Instant;
  to: Instant;
  policy: Policy;
}

export interface CutPause {
  from: Minute;
  to: Minute;
  policy: Policy;
}

export type PauseFault =
  | 'from-not-before-to' // after cutting to the minute
  | 'before-start'
  | 'not-in-order' // begins before the previous one has ended
  | 'after-end' // the term had already run out
  | 'policy-unknown';

export interface PausesInvalid {
  error: 'pauses-invalid';
  /** Position in the list, from 0. */
  index: number;
  fault: PauseFault;
}

/** Thrown inside this room; entry points turn it into a value. */
export class PauseRefused extends Error {
  readonly index: number;
  readonly fault: PauseFault;

  constructor(index: number, fault: PauseFault) {
    super(`Expected pause ${index} to be possible but found "${fault}".`);
    this.name = 'PauseRefused';
    this.index = index;
    this.fault = fault;
  }
}

/** Cuts the pauses to whole minutes and refuses what can be refused without counting. */
export function cutPauses(pauses: readonly Pause[], start: Minute, offsetMinutes: number): CutPause[] {
  let previousTo = start;
  return pauses.map((pause, index) => {
    const cut = {
      from: toMinute(pause.from, offsetMinutes),
      to: toMinute(pause.to, offsetMinutes),
      policy: pause.policy,
    };
    if (!POLICIES.includes(cut.policy)) throw new PauseRefused(index, 'policy-unknown');
    if (cut.from >= cut.to) throw new PauseRefused(index, 'from-not-before-to');
    if (cut.from < previousTo) throw new PauseRefused(index, index === 0 ? 'before-start' : 'not-in-order');
    previousTo = cut.to;
    return cut;
  });
}
