import type { DossierRow } from '#engine/office/dossiers/dossier-row.ts';
import { isWithoutSlip } from '#engine/office/initiatives/dossier-initiative.ts';
import { isTerminal, nextStatus, statusNames, type DossierEvent } from '#engine/office/dossiers/status.ts';
import { refundable } from '#engine/office/fees/refund-fee.ts';
import type { Person } from '#engine/office/people/person.ts';
import type { ProblemType } from '#engine/office/problems/problem-types.ts';
import type { WaitKind } from '#engine/office/pauses/wait-kinds.ts';
import { can, type Action } from '#engine/office/rights/can.ts';
import type { Language } from '#engine/api/language.ts';
import { titleOf } from '#engine/api/problem.ts';

/** What is known of a dossier's open matters. */
export interface OpenMatters {
  supplement: boolean;
  withdrawal: boolean;
  draftedApology: boolean;
  signedApology: boolean;
  /** The time to answer the open request has passed. */
  windowPassed: boolean;
  /** A proposed correction of the receipt waits for its decision. */
  correction: boolean;
  /** What the clock waits for by an officer's act or the process. */
  waits: readonly WaitKind[];
}

interface Rule {
  right: (dossier: DossierRow) => Action;
  /** Why not, when the right is there; undefined when it may be done. */
  guard: (dossier: DossierRow, open: OpenMatters) => ProblemType | undefined;
}

const byStatus = (event: DossierEvent) => (dossier: DossierRow) =>
  nextStatus(dossier.status, event) ? undefined : 'wrong-status';

const promiseOpen = (dossier: DossierRow): ProblemType | undefined =>
  dossier.received_at && !dossier.ready_at && !isTerminal(dossier.status) ? undefined : 'wrong-status';

/** What can be done with a dossier, in the order in which a page offers it (docs/http.md). */
const rules: Record<string, Rule> = {
  receive: { right: () => 'dossier.receive', guard: byStatus('receive') },
  refuse: {
    right: () => 'dossier.refuse',
    guard: (dossier) => (dossier.received_at ? 'wrong-status' : byStatus('refuse')(dossier)),
  },
  requestSupplement: {
    right: (dossier) => (dossier.received_at ? 'supplement.request.processing' : 'supplement.request.intake'),
    guard: (dossier) =>
      byStatus(dossier.received_at ? 'requestSupplement' : 'requestIntakeSupplement')(dossier),
  },
  supplement: {
    right: () => 'supplement.answer',
    guard: (_dossier, open) => (open.supplement ? undefined : 'no-open-request'),
  },
  expireSupplement: {
    right: () => 'supplement.expire',
    guard: (dossier, open) => {
      if (!open.supplement) return 'no-open-request';
      return open.windowPassed ? byStatus('expireSupplement')(dossier) : 'supplement-window-not-over';
    },
  },
  awaitPayment: { right: () => 'pause.payment', guard: byStatus('awaitPayment') },
  suspend: { right: () => 'pause.suspend', guard: byStatus('suspend') },
  confirmPayment: {
    right: () => 'pause.payment.end',
    guard: (dossier, open) =>
      open.waits.includes('payment') ? byStatus('confirmPayment')(dossier) : 'no-open-request',
  },
  resume: {
    right: () => 'pause.suspend.end',
    guard: (dossier, open) =>
      open.waits.some((kind) => kind !== 'payment') ? byStatus('resume')(dossier) : 'no-open-request',
  },
  correctReceipt: {
    right: () => 'receipt.correct',
    guard: (dossier, open) => (open.correction ? 'correction-open' : promiseOpen(dossier)),
  },
  decideCorrection: {
    right: () => 'receipt.correct.decide',
    guard: (_dossier, open) => (open.correction ? undefined : 'no-open-request'),
  },
  pay: {
    right: () => 'dossier.pay',
    guard: (dossier) => {
      if (isTerminal(dossier.status)) return 'wrong-status';
      return BigInt(dossier.fee_paid) < BigInt(dossier.fee_amount) ? undefined : 'overpaid';
    },
  },
  refund: {
    right: () => 'fee.refund',
    guard: (dossier) => (refundable(dossier) > 0n ? undefined : 'refund-not-due'),
  },
  requestWithdrawal: { right: () => 'withdrawal.request', guard: byStatus('requestWithdrawal') },
  decideWithdrawal: {
    right: () => 'withdrawal.decide',
    guard: (_dossier, open) => (open.withdrawal ? undefined : 'no-open-request'),
  },
  apologise: {
    right: () => 'apology.draft',
    guard: (dossier, open) => (open.signedApology ? 'apology-used' : promiseOpen(dossier)),
  },
  signApology: {
    right: () => 'apology.sign',
    guard: (dossier, open) => {
      if (open.signedApology) return 'apology-used';
      return open.draftedApology ? promiseOpen(dossier) : 'no-open-request';
    },
  },
  printReceipt: {
    right: () => 'receipt.print',
    guard: (dossier) => {
      if (!dossier.received_at) return 'wrong-status';
      return isWithoutSlip(dossier.initiative) ? 'no-slip' : undefined;
    },
  },
  lapseInitiative: {
    right: () => 'dossier.receive',
    guard: (dossier) => (isWithoutSlip(dossier.initiative) ? promiseOpen(dossier) : 'has-slip'),
  },
};

/** Every action with whether this person may do it now, and if not, why, in their language. */
export function allowedActions(
  dossier: DossierRow,
  person: Person,
  open: OpenMatters,
  language: Language,
): { action: string; allowed: boolean; reason: string | null; problem: ProblemType | null }[] {
  return Object.entries(rules).map(([action, rule]) => {
    const problem = can(person, rule.right(dossier), dossier.agency_id)
      ? rule.guard(dossier, open)
      : 'forbidden';
    const values = { status: statusNames[dossier.status][language] };
    const reason = problem ? titleOf(problem, language, values) : null;
    return { action, allowed: !problem, reason, problem: problem ?? null };
  });
}
