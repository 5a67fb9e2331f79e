import type { Unit } from '#engine/deadline/budget.ts';
import type { LedgerLine as EngineLine } from '#engine/deadline/ledger.ts';
import type { WhyLine } from '#engine/deadline/why/why-facts.ts';

/** One line of a clock's account, as the preview and the ledger answer it. */
export type LedgerLine = EngineLine;

/** A clock's end, why it is there in sentences, and the days that lead to it. */
export interface ClockLedger {
  dueAt: string;
  budget: { value: number; unit: Unit };
  why: WhyLine[];
  rule: { name: string; text: string; articles: string[] };
  ledger: LedgerLine[];
}

/** A wait of both clocks; reason and name are told to officers only. */
export interface LedgerPause {
  kind: string;
  policy: 'accumulate' | 'restart' | 'run';
  from: string;
  to: string | null;
  legalBasis?: string | null;
  reason?: string;
  by?: { name?: string; system?: string };
}

/** `GET /api/dossiers/:id/ledger`, and the citizen's one. */
export interface DossierLedger {
  committed: ClockLedger;
  statutory: ClockLedger;
  calendar: { id: string; version?: number };
  receivedAt: string;
  initiative: { code: string; name: string } | null;
  apology: { reason?: string; firstDueAt: string; newDueAt: string } | null;
  pauses: LedgerPause[];
  provisionalYears: number[];
  references: string[];
}
