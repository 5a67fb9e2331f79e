import type { Budget } from '../budget.ts';
import type { Policy } from '../pauses.ts';

/** Until when the same-day rule gives the same day, or a dossier reaches the unit the same day: `15:00`. */
export interface CutOffRule {
  at: string;
}

/** What a request to complete the papers (bổ sung hồ sơ) does to the clock, how long it may take, how often it may be made. */
export interface SupplementRule {
  /** TÍNH LẠI, CỘNG DỒN or KHÔNG DỪNG, where the procedure's diagram says nothing else. */
  policy: Policy;
  /** How long the citizen has to answer; null: the law gives none, whoever asks may name a day. */
  window: Budget | null;
  /** What happens when the window runs out: the officer is asked, or the dossier is refused. */
  onExpiry: 'ask' | 'refuse';
  /** Requests once the dossier is in processing; one more needs a reason and an approver. */
  maxRequests: number;
}

/** When a letter of apology with a new date (văn bản xin lỗi) has to be drafted, and how often it may move the date. */
export interface ApologyRule {
  /** Limits in hours and the same day: share of the committed time. */
  hourBasedShare: number;
  /** Limits in days: working days before the due date. */
  dayBasedWorkingDaysBefore: number;
  maxTimes: number;
}

/** How often and how far an end may be put off (gia hạn). */
export interface ExtensionRule {
  maxTimes: number;
  /** Largest extension as a share of the statutory term; null: the law gives no bound. */
  maxShareOfTerm: number | null;
}

/** How late an act may be put on record, and how far a recorded receipt may be corrected (the office's own bound). */
export interface LateRecordRule {
  /** Working days after it happened a receipt may be recorded. */
  receiptWorkingDays: number;
  /** Working days before its record the corrected instant may lie; never after the record. */
  correctionWorkingDays: number;
  /** Corrections a receipt may have. */
  maxCorrections: number;
  /** Working days after it happened the beginning or end of a wait may be recorded. */
  waitWorkingDays: number;
}

/** How soon a dossier sent online has to be accepted or answered. */
export interface OnlineAcceptanceRule {
  within: Budget;
}

/** The rules of definitions/law that aren't plain terms, by name. A new one is a line here, a schema and a file. */
export interface LawRules {
  'one-stop/same-day-cut-off': CutOffRule;
  'one-stop/transfer-cut-off': CutOffRule;
  'one-stop/supplement': SupplementRule;
  'one-stop/apology': ApologyRule;
  'one-stop/extension': ExtensionRule;
  'one-stop/late-record': LateRecordRule;
  'one-stop/online-acceptance': OnlineAcceptanceRule;
}
