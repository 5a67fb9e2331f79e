/** One line of a clock's account, as the preview and the ledger answer it. */
export interface LedgerLine {
  date: string;
  from?: string;
  to?: string;
  countedMinutes?: number;
  countedDay?: number;
  why: string;
}

/** A clock's end with the lines that lead to it. */
export interface ClockLedger {
  dueAt: string | null;
  ledger: LedgerLine[];
}

/** Both accounts of a dossier. */
export interface DossierLedger {
  committed: ClockLedger;
  statutory: ClockLedger;
}
