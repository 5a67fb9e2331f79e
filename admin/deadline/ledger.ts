/** One line of a clock's account, as the preview and the ledger answer it. */
export interface LedgerLine {
  date: string;
  from?: string;
  to?: string;
  countedMinutes?: number;
  countedDay?: number;
  why: string;
}

export interface ClockLedger {
  dueAt: string | null;
  ledger: LedgerLine[];
}

export interface DossierLedger {
  committed: ClockLedger;
  statutory: ClockLedger;
}
