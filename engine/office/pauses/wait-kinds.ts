import type { DossierEvent } from '../dossiers/status.ts';
import type { Action } from '../rights/can.ts';

/** What an officer may pause the law's clock for by an act of its own (domain 2.2, "Tạm dừng" and "Chờ nghĩa vụ tài chính"). */
export const waitKinds = ['payment', 'otherAgency', 'verification', 'appearance'] as const;

/** See waitKinds. A supplement and a confirmation have acts of their own. */
export type WaitKind = (typeof waitKinds)[number];

interface WaitRule {
  begin: DossierEvent;
  end: DossierEvent;
  beginRight: Action;
  endRight: Action;
  /** Told to a process that waits at an element for the same thing, when the element names no message. */
  message: string;
}

const suspended = {
  begin: 'suspend',
  end: 'resume',
  beginRight: 'pause.suspend',
  endRight: 'pause.suspend.end',
} as const;

/** How each of them moves the dossier, and who may. */
export const waitRules: Record<WaitKind, WaitRule> = {
  payment: {
    begin: 'awaitPayment',
    end: 'confirmPayment',
    beginRight: 'pause.payment',
    endRight: 'pause.payment.end',
    message: 'payment-confirmed',
  },
  otherAgency: { ...suspended, message: 'agency-answered' },
  verification: { ...suspended, message: 'verification-done' },
  appearance: { ...suspended, message: 'citizen-appeared' },
};

/** Whether a stored kind is one of these. */
export function isWaitKind(kind: string): kind is WaitKind {
  return kind in waitRules;
}
