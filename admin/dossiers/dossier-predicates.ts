import type { DeadlineFacts } from '../deadline/deadline-facts.ts';
import type { ActionName, AllowedAction, Clock, DossierRow, Status } from './dossier.ts';

/** Nothing more happens to it. */
export function isEnded(status: Status): boolean {
  return status === 'returned' || status === 'refused' || status === 'stopped';
}

/** Its clock has stopped: ended, or the result is ready. */
export function isClockStopped(status: Status): boolean {
  return isEnded(status) || status === 'completed';
}

/** Its clock stands still by its status alone; the clock itself knows better when it is at hand. */
export function isPaused(status: Status): boolean {
  return status === 'awaitingSupplement' || status === 'awaitingPayment' || status === 'suspended';
}

/** What the dossier waits for while its clock stands still; a text key under `deadline.paused`. */
export function pauseFor(status: Status): string {
  if (status === 'awaitingSupplement') return 'supplement';
  if (status === 'awaitingPayment') return 'payment';
  return 'other';
}

/** Waits that a chip has words of their own for. */
const toldWaits = new Set(['confirmation', 'payment', 'otherAgency', 'verification', 'appearance']);

/** What a chip must know about one of a dossier's clocks. */
export function clockFacts(dossier: DossierRow, clock: Clock | undefined): DeadlineFacts {
  const stopped = clock ? clock.state === 'stopped' : isClockStopped(dossier.status);
  const paused = clock ? clock.state === 'paused' : (dossier.paused ?? isPaused(dossier.status));
  const open = clock?.pauses.find((pause) => pause.to === null);
  return {
    dueAt: clock?.dueAt ?? dossier.dueAt,
    remainingWorkingMinutes: clock ? clock.remainingWorkingMinutes : dossier.remainingWorkingMinutes,
    usedShare: clock?.usedShare,
    stopped: stopped || isEnded(dossier.status),
    paused,
    pauseFor: toldWaits.has(open?.kind ?? '') ? open?.kind : pauseFor(dossier.status),
    late: dossier.late,
  };
}

/** What is still to be paid, in đồng; never below zero. */
export function feeOwed(dossier: Pick<DossierRow, 'fee'>): number {
  return Math.max(0, Number(dossier.fee?.amount ?? 0) - Number(dossier.fee?.paid ?? 0));
}

/** One act out of those the server allows or forbids. */
export function findAction(
  actions: AllowedAction[] | undefined,
  name: ActionName,
): AllowedAction | undefined {
  return actions?.find((entry) => entry.action === name);
}
