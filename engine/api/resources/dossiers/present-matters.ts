import { isWaitKind, type WaitKind } from '#engine/office/pauses/wait-kinds.ts';
import type { MattersRow } from '#engine/office/dossiers/read-details.ts';
import { toOfficeIso } from '#engine/office/time/office-day.ts';
import type { OpenMatters } from './allowed-actions.ts';

/** An instant that came through jsonb, with the office's offset like all others. */
function again(instant: string | null): string | null {
  return instant === null ? null : toOfficeIso(new Date(instant));
}

const isOpen = (one: MattersRow['supplements'][number]): boolean =>
  one.answeredAt === null && one.expiredAt === null;

/** What is asked, proposed and promised of a dossier beside its steps. */
export function presentMatters(matters: MattersRow) {
  const supplement = matters.supplements.find(isOpen);
  const said = matters.supplements.findLast((one) => one.answerNote !== null);
  const withdrawal = matters.withdrawals.find((one) => one.decidedAt === null);
  const correction = matters.corrections.find((one) => one.decidedAt === null);
  return {
    openSupplement: supplement
      ? {
          ...supplement,
          requestedAt: again(supplement.requestedAt),
          until: again(supplement.until),
          windowPassedAt: again(supplement.windowPassedAt),
        }
      : null,
    supplementNote: said ? { text: said.answerNote, at: again(said.answeredAt) } : null,
    openWithdrawal: withdrawal ? { ...withdrawal, requestedAt: again(withdrawal.requestedAt) } : null,
    openCorrection: correction
      ? {
          id: correction.id,
          receivedBefore: again(correction.receivedBefore),
          receivedAfter: again(correction.receivedAfter),
          reason: correction.reason,
          proposedBy: correction.proposedBy,
          proposedAt: again(correction.proposedAt),
        }
      : null,
    apologies: matters.apologies
      .filter((one) => one.state !== 'withdrawn')
      .map((one) => ({
        ...one,
        newDueAt: again(one.newDueAt),
        draftedAt: again(one.draftedAt),
        signedAt: again(one.signedAt),
      })),
    promisedDates: matters.promisedDates.map((one) => ({
      cause: one.cause,
      at: again(one.at),
      receivedAt: again(one.receivedAt),
      dueAt: again(one.dueAt),
      firstDueAt: again(one.firstDueAt),
      statutoryDueAt: again(one.statutoryDueAt),
    })),
  };
}

/** What the list of possible acts goes by. */
export function openMatters(
  matters: MattersRow,
  pauses: readonly { kind: string; to: Date | null }[],
): OpenMatters {
  return {
    supplement: matters.supplements.some(isOpen),
    windowPassed: matters.supplements.some((one) => isOpen(one) && one.windowPassedAt !== null),
    withdrawal: matters.withdrawals.some((one) => one.decidedAt === null),
    draftedApology: matters.apologies.some((one) => one.state === 'drafted' || one.state === 'submitted'),
    signedApology: matters.apologies.some((one) => one.state === 'signed'),
    correction: matters.corrections.some((one) => one.decidedAt === null),
    waits: pauses.flatMap(({ kind, to }): WaitKind[] => (to === null && isWaitKind(kind) ? [kind] : [])),
  };
}
