import type { DueDates } from '../../clocks/store-due-dates.ts';
import type { OpenClock } from './open-clock.ts';

/** How a date would move. */
export interface DateEffect {
  dossierId: string;
  direction: 'later' | 'earlier';
  oldDueAt: Date;
  newDueAt: Date;
  oldFirstDueAt: Date;
  newFirstDueAt: Date;
  oldStatutoryDueAt: Date;
  newStatutoryDueAt: Date;
  oldWarningAt: Date | null;
  newWarningAt: Date | null;
  apologyStands: boolean;
}

/** What an open dossier's dates become by another calendar; undefined when none of them moves. */
export function dateEffect(
  open: OpenClock,
  dates: Pick<DueDates, 'firstDueAt' | 'statutoryDueAt'>,
  newWarningAt: Date | null,
): DateEffect | undefined {
  // The committed date is the promise; only where it stays does the statutory one decide.
  const promised = dates.firstDueAt.getTime() - open.firstDueAt.getTime();
  const shift = promised || dates.statutoryDueAt.getTime() - open.statutoryDueAt.getTime();
  if (shift === 0) return undefined;
  return {
    dossierId: open.dossierId,
    direction: shift > 0 ? 'later' : 'earlier',
    oldDueAt: open.dueAt,
    newDueAt: open.apologyDueAt ?? dates.firstDueAt,
    oldFirstDueAt: open.firstDueAt,
    newFirstDueAt: dates.firstDueAt,
    oldStatutoryDueAt: open.statutoryDueAt,
    newStatutoryDueAt: dates.statutoryDueAt,
    oldWarningAt: open.warningAt,
    newWarningAt,
    apologyStands: open.apologyDueAt !== null,
  };
}
