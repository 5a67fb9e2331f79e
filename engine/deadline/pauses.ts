import { type Instant, type Minute, toMinute } from './instant.ts';

/** What a pause does to the clock: shifts the end by what was left, starts it afresh, or nothing. */
export const POLICIES = ['accumulate', 'restart', 'run'] as const;

/** See POLICIES. */
export type Policy = (typeof POLICIES)[number];

/** What is waited for: a supplement, the citizen's confirmation, a tax payment, an inquiry, an appearance, another body. */
export const PAUSE_KINDS = [
  'supplement',
  'confirmation',
  'payment',
  'verification',
  'appearance',
  'otherAgency',
] as const;

/** See PAUSE_KINDS. */
export type PauseKind = (typeof PAUSE_KINDS)[number];

/** Why a clock waits: for the account only, it counts nothing. */
export interface PauseNote {
  kind?: PauseKind;
  reason?: string;
  by?: string;
  /** The article, as it is quoted. */
  legalBasis?: string;
}

/** A wait that has ended. */
export interface Pause extends PauseNote {
  from: Instant;
  to: Instant;
  policy: Policy;
}

/** A pause in whole minutes. */
export interface CutPause {
  from: Minute;
  to: Minute;
  policy: Policy;
  note?: PauseNote;
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
    ...noteOf(pause),
  }));
}

function noteOf({ kind, reason, by, legalBasis }: PauseNote): { note?: PauseNote } {
  const note = {
    ...(kind && { kind }),
    ...(reason && { reason }),
    ...(by && { by }),
    ...(legalBasis && { legalBasis }),
  };
  return Object.keys(note).length > 0 ? { note } : {};
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
