import type { WhyLine } from '#engine/deadline/why/why-facts.ts';
import type { LocalizedText } from '../app/locale.ts';
import type { LedgerLine } from '../deadline/ledger.ts';
import type { Status } from '../dossiers/dossier.ts';

/** `GET /api/public/dossiers/:token`: what a citizen may know, masked. */
export interface Tracking {
  code: string | null;
  procedure: LocalizedText | { code: string; name: LocalizedText };
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
  asks: { kind: 'supplement' | 'confirmation' | 'payment'; text: string; until: string | null }[];
  /** What the office has told the citizen, newest first. */
  notices: { at: string; channel: string; subject: string; text: string }[];
  apology: { reason: string; newDueAt: string } | null;
  /** When the result left; by post with its waybill. */
  handedOver: { at: string; byPost: boolean; waybill: string | null } | null;
}
