import { type Instant, type Minute, toMinute } from './instant.ts';

/** What a pause does to the clock: shifts the end by what was left, starts it afresh, or nothing. */
export const POLICIES = ['accumulate', 'restart', 'run'] as const;

/** See POLICIES. */
export type Policy = (typeof POLICIES)[number];

/** A wait that has ended. */
export interface Pause {
  from: Instant;
  to: Instant;
  policy: Policy;
}

/** A pause in whole minutes. */
export interface CutPause {
  from: Minute;
  to: Minute;
  policy: Policy;
}

/** Why a pause is impossible. */
export type PauseFault =
  | 'from-not-before-to' // after cutting to the minute
  | 'before-start'
  | 'not-in-order' // begins before the previous one has ended
  | 'after-end' // the term had already run out
  | 'policy-unknown';

/** The answer to impossible pauses. */
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

/** Cuts the pauses to whole minutes. */
export function cutPauses(pauses: readonly Pause[], offsetMinutes: number): CutPause[] {
  return pauses.map((pause) => ({
    from: toMinute(pause.from, offsetMinutes),
    to: toMinute(pause.to, offsetMinutes),
    policy: pause.policy,
  }));
}

/** Refuses, by throwing PauseRefused, what can be refused without counting. */
export function checkPauses(pauses: readonly CutPause[], start: Minute): void {
  let previousTo = start;
  for (const [index, pause] of pauses.entries()) {
    if (!POLICIES.includes(pause.policy)) throw new PauseRefused(index, 'policy-unknown');
    if (pause.from >= pause.to) throw new PauseRefused(index, 'from-not-before-to');
    if (pause.from < previousTo) throw new PauseRefused(index, index === 0 ? 'before-start' : 'not-in-order');
    previousTo = pause.to;
  }
}
