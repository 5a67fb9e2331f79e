import { lazy, type ComponentType } from 'react';
import type { ActionName, Dossier } from '../dossier.ts';

/** What every act's dialog is given. */
export interface ActionDialogProps {
  dossier: Dossier;
  onClose: () => void;
}

/** The order in which the acts stand on the page: forward first, exceptions last. */
export const actionOrder: ActionName[] = [
  'receive',
  'pay',
  'refund',
  'lapseInitiative',
  'supplement',
  'confirmPayment',
  'resume',
  'expireSupplement',
  'decideCorrection',
  'decideWithdrawal',
  'signApology',
  'requestSupplement',
  'apologise',
  'awaitPayment',
  'suspend',
  'correctReceipt',
  'requestWithdrawal',
  'refuse',
];

/** Each act's dialog; papers have a panel of their own (`admin/dossiers/slips`). */
export const actionDialogs: Partial<Record<ActionName, ComponentType<ActionDialogProps>>> = {
  receive: lazy(() => import('./ReceiveDialog.tsx')),
  refuse: lazy(() => import('./RefuseDialog.tsx')),
  pay: lazy(() => import('./PayDialog.tsx')),
  refund: lazy(() => import('./RefundDialog.tsx')),
  requestSupplement: lazy(() => import('./RequestSupplementDialog.tsx')),
  supplement: lazy(() => import('./SupplementDialog.tsx')),
  awaitPayment: lazy(() => import('./AwaitPaymentDialog.tsx')),
  confirmPayment: lazy(() => import('./ConfirmPaymentDialog.tsx')),
  suspend: lazy(() => import('./SuspendDialog.tsx')),
  resume: lazy(() => import('./ResumeDialog.tsx')),
  expireSupplement: lazy(() => import('./ExpireSupplementDialog.tsx')),
  correctReceipt: lazy(() => import('./CorrectReceiptDialog.tsx')),
  decideCorrection: lazy(() => import('./DecideCorrectionDialog.tsx')),
  requestWithdrawal: lazy(() => import('./RequestWithdrawalDialog.tsx')),
  decideWithdrawal: lazy(() => import('./DecideWithdrawalDialog.tsx')),
  apologise: lazy(() => import('./ApologiseDialog.tsx')),
  lapseInitiative: lazy(() => import('./LapseInitiativeDialog.tsx')),
  signApology: lazy(() => import('./SignApologyDialog.tsx')),
};
