import type { Parties, Representation } from '#engine/forms/parties.ts';
import type { LocalizedText } from '../app/locale.ts';
import type { Cause, DossierForecast, ForecastState } from '../lateness/forecast.ts';
import type { FormDefinition } from '../forms/form-definition.ts';

export type Status =
  | 'awaitingIntake'
  | 'received'
  | 'processing'
  | 'awaitingSupplement'
  | 'awaitingPayment'
  | 'suspended'
  | 'completed'
  | 'returned'
  | 'refused'
  | 'withdrawalRequested'
  | 'stopped';

/** Whose matter it is. */
export interface Applicant {
  name: string;
  idNumber?: string;
  phone?: string;
  address?: string;
  email?: string;
}

/** A wait of the law's clock, with what its kind says of it. */
export interface ClockPause {
  id?: string;
  kind?: string;
  from: string;
  to: string | null;
  policy: string;
  reason: string;
  legalBasis?: string | null;
  expectedUntil?: string | null;
  detail?: { agency?: string; noticeNumber?: string; issuer?: string; amount?: number };
  by?: unknown;
}

/** One clock of a dossier, as the contract shapes it; minutes and days are working ones. */
export interface Clock {
  budget: { value: number; unit: string };
  consumed: number | null;
  remaining: number | null;
  state: 'running' | 'paused' | 'stopped';
  dueAt: string | null;
  pauses: ClockPause[];
  usedShare?: number | null;
  remainingWorkingMinutes?: number | null;
}

export type ActionName =
  | 'receive'
  | 'refuse'
  | 'requestSupplement'
  | 'supplement'
  | 'pay'
  | 'refund'
  | 'requestWithdrawal'
  | 'decideWithdrawal'
  | 'apologise'
  | 'signApology'
  | 'awaitPayment'
  | 'confirmPayment'
  | 'suspend'
  | 'resume'
  | 'expireSupplement'
  | 'correctReceipt'
  | 'decideCorrection'
  | 'printReceipt'
  | 'lapseInitiative';

/** Whether this person may do an act now. */
export interface AllowedAction {
  action: ActionName;
  allowed: boolean;
  /** Why not, in the reader's language. */
  reason?: string | null;
  /** The problem's stable name: `forbidden` when the role itself lacks the right. */
  problem?: string | null;
}

/** One entry of the journal; what belongs to it stands in `detail` or beside it. */
export interface JournalEntry {
  id?: string;
  at: string;
  actor: { id?: string; name?: string; system?: string };
  action: string;
  detail?: Record<string, unknown>;
  [more: string]: unknown;
}

/** One paper of a dossier; without `fileId` it exists on paper only. */
export interface DossierDocument {
  code: string;
  name?: LocalizedText;
  kind: string;
  fileId: string | null;
  fileName: string | null;
  size: number | null;
}

/** A step the dossier has met, done or not. */
export interface TaskRecord {
  id: string;
  elementId: string;
  name: string;
  assignee: { id: string; name: string } | string | null;
  claimedAt: string | null;
  completedAt: string | null;
  withdrawnAt: string | null;
  data: Record<string, unknown> | null;
  form?: FormDefinition | null;
}

/** A new date with its reason; it counts from the signature on. */
export interface Apology {
  id: string;
  reason: string;
  newDueAt: string;
  signedAt: string | null;
  state: 'drafted' | 'submitted' | 'signed';
}

/** A row of `GET /api/dossiers`. */
export interface DossierRow {
  id: string;
  code: string | null;
  status: Status;
  channel?: string;
  procedure: string;
  procedureName?: LocalizedText;
  procedureVersion: number;
  applicant?: Applicant;
  receivedAt: string | null;
  dueAt: string | null;
  statutoryDueAt: string | null;
  firstDueAt: string | null;
  recordedAt?: string | null;
  late?: boolean;
  paused?: boolean;
  remainingWorkingMinutes?: number | null;
  submittedAt?: string | null;
  readyAt?: string | null;
  provisional?: boolean;
  initiative: {
    code: string;
    name: LocalizedText;
    kind?: 'faster' | 'noAppointment' | 'immediate';
    /** Whether an appointment slip is printed; not for a result handed over at once. */
    slip?: boolean;
    /** The promise without a slip was given up then. */
    lapsedAt?: string | null;
  } | null;
  /** `exemption`: by which rule nothing is asked; only on a dossier's own page. */
  fee: { amount: number; paid: number; exemption?: string | null };
  sync: 'settled' | 'pending' | 'refused';
  trackingToken: string;
  createdAt?: string;
}

/** What was looked at when the result left the office; numbers masked. */
export interface GivenResult {
  at: string;
  handedBy: string;
  receiver: string;
  receiverKind: string;
  paper: string;
  paperNumber: string | null;
  numberAgrees: boolean | null;
  authorisation: Representation | null;
  lostSlip: { declaration: string } | null;
  waybill: string | null;
}

/** A row of the list, with what was forecast at the last pass; null while nothing is. */
export interface ListedDossier extends DossierRow {
  forecast?: { state: ForecastState; marginWorkingMinutes: number } | null;
}

/** `GET /api/dossiers/:id`. */
export interface Dossier extends DossierRow {
  /** Of now; null once nothing is open. */
  forecast?: DossierForecast | null;
  submitter?: { name: string; idNumber?: string; phone?: string; relation?: string } | null;
  parties?: Parties;
  /** What is odd among the people, in the reader's language. */
  partyWarnings?: { path: string; message: string }[];
  logbook?: { book: string; number: number } | null;
  handOver?: GivenResult | null;
  form?: Record<string, unknown>;
  formSchema?: FormDefinition | null;
  documents?: DossierDocument[];
  currentTasks?: {
    id: string;
    elementId: string;
    name: string;
    assignee: { id: string; name: string } | null;
  }[];
  journal?: JournalEntry[];
  clock?: { committed: Clock; statutory: Clock } | null;
  notes?: unknown;
  taskHistory?: TaskRecord[];
  allowedActions?: AllowedAction[];
  openSupplement?: {
    id?: string;
    reason: string;
    items: string[];
    requestedAt?: string;
    until?: string | null;
    windowPassedAt?: string | null;
  } | null;
  /** What the citizen wrote along with the last supplement. */
  supplementNote?: { text: string; at: string } | null;
  /** A corrected time of receipt that waits for its decision. */
  openCorrection?: {
    id: string;
    receivedBefore: string;
    receivedAfter: string;
    reason: string;
    proposedBy: { id: string; name: string };
  } | null;
  /** Why the receipt was put on record late. */
  receivedReason?: string | null;
  openWithdrawal?: { id?: string; reason: string; requestedAt?: string } | null;
  apologies?: Apology[];
  latenessCause?: Cause | null;
}
