import type { Budget } from '../budget.ts';
import type { BilingualText } from '../compile-calendar.ts';
import type { Instant } from '../instant.ts';
import type { LedgerLine } from '../ledger.ts';
import type { Policy } from '../pauses.ts';

/** A wait of a clock, told without the free text an officer wrote: it may name people. */
export interface WhyPause {
  /** supplement, confirmation, payment, verification, appearance, otherAgency. */
  kind: string;
  policy: Policy;
  from: Instant;
  /** null while the wait lasts. */
  to: Instant | null;
  legalBasis?: string | null;
}

/** Everything that explains one date. Only what is given is told; the preview knows the first four alone. */
export interface WhyFacts {
  /** The legal moment of receipt. */
  start: Instant;
  budget: Budget;
  dueAt: string;
  ledger: readonly LedgerLine[];
  /** The complete submission, when receipt was moved away from it. */
  submittedAt?: Instant | null;
  /** A promise to be faster than what the agency posts. */
  initiative?: { name: BilingualText; posted: Budget } | null;
  /** The other clock, told beside the promised date. */
  statutory?: { dueAt: string; budget: Budget } | null;
  /** Articles of the term itself. */
  references?: readonly string[];
  pauses?: readonly WhyPause[];
  /** Corrections of the moment of receipt, oldest first. */
  corrections?: readonly { from: Instant; to: Instant }[];
  /** Cut-off of the same-day rule, `15:00` unless the office reads it otherwise. */
  cutOff?: string;
  /** A signed apology: the date promised first, which lateness is judged by, and the one promised instead. */
  apology?: { firstDueAt: Instant; newDueAt: Instant } | null;
}

/** What a sentence is about, so that a screen can set it apart and a slip can choose. */
export type WhyKind =
  | 'summary'
  | 'moved'
  | 'initiative'
  | 'skipped'
  | 'swapIn'
  | 'halfDay'
  | 'closure'
  | 'pause'
  | 'correction'
  | 'apology'
  | 'statutory'
  | 'provisional'
  | 'basis';

/** One sentence of the account. */
export interface WhyLine {
  kind: WhyKind;
  text: string;
}
