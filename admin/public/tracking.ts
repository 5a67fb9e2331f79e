import type { WhyLine } from '#engine/deadline/why/why-facts.ts';
import type { LocalizedText } from '../app/locale.ts';
import type { LedgerLine } from '../deadline/ledger.ts';
import type { Status } from '../dossiers/dossier.ts';

/** What is asked of the citizen. */
export type Ask = { text: string; until: string | null } & (
  { kind: 'confirmation' | 'payment' } | ({ kind: 'supplement' } & SupplementAsk)
);

/** A request for a supplement; `open`: it can be answered on this page. */
export interface SupplementAsk {
  reason: string;
  items: string[];
  open: boolean;
  documents: { code: string; name: string }[];
}

/** `GET /api/public/dossiers/:token`: what a citizen may know, masked. */
export interface Tracking {
  code: string | null;
  procedure: LocalizedText | { code: string; name: LocalizedText };
  agency: { name: string; address: string | null; hotline: string | null };
  status: Status;
  applicantMasked: string;
  receivedAt: string | null;
  dueAt: string | null;
  late: boolean;
  /** The date first promised, by which lateness is judged. */
  firstDueAt: string | null;
  /** The account in plain sentences, and day by day. */
  sentences: WhyLine[];
  why: LedgerLine[];
  steps: { name: string; state: 'done' | 'current' | 'ahead' | string }[];
  asks: Ask[];
  /** When the last supplement came in. */
  supplementAnsweredAt: string | null;
  /** There is a receipt to look at. */
  receipt: boolean;
  /** The service was rated; that is done once. */
  rated: boolean;
  /** What the office has told the citizen, newest first. */
  notices: { at: string; channel: string; subject: string; text: string }[];
  apology: { reason: string; newDueAt: string } | null;
  /** When the result left; by post with its waybill. */
  handedOver: { at: string; byPost: boolean; waybill: string | null } | null;
}
