import type { Budget } from '#engine/deadline/budget.ts';
import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import { isFault, withFaultsAsValues } from '#engine/deadline/compute-deadline.ts';
import { toMinute, type Minute } from '#engine/deadline/instant.ts';
import type { Pause } from '#engine/deadline/pauses.ts';
import { afterWorkingMinutes } from '#engine/deadline/working-time.ts';
import { shareInstant } from '#engine/deadline/share-instant.ts';
import { apologyTimes, type ApologyRule } from '../apologies/apology-rule.ts';
import { orProblem } from '../clocks/lay-clocks.ts';

/** What the moments before and after a broken promise are laid from. */
export interface WarningBasis {
  startedAt: Date;
  committed: Budget;
  calendar: Calendar;
  /** Waits that have ended, countable. */
  pauses: readonly Pause[];
  /** The first promise as it stands: by it the dossier is judged. */
  firstDueAt: Date;
  /** A new date was signed: no second apology. */
  isApologised: boolean;
  /** 0.5 … 1 */
  warningShare: number;
  leaderAfterHours: number;
  rule: ApologyRule;
}

/** The clock's alarms of this room, by name; what must not come is left out. */
export interface WarningTimes {
  /** The officer is warned. */
  nearlyDue: Date;
  /** The office drafts the apology. */
  apologyDue?: Date;
  /** The draft is still unsigned. */
  apologyReminder?: Date;
  /** The unit head is told: the promise ends without a result. */
  due: Date;
  /** The agency's leader is told: late for so many working hours. */
  longLate?: Date;
}

/** When each of them falls due, by the dossier's own working time. @throws OfficeProblem `calendar-missing` */
export function warningTimes(basis: WarningBasis): WarningTimes {
  const { calendar, firstDueAt, isApologised } = basis;
  const minute = (at: Date): Minute => toMinute(at.getTime(), calendar.offsetMinutes);
  const date = (at: Minute): Date => new Date((at - calendar.offsetMinutes) * 60_000);
  const due = minute(firstDueAt);
  const apology = isApologised ? undefined : apologyTimes({ ...basis, dueAt: firstDueAt });
  // A promise in the last days of a calendar stands, though nobody can say yet when it would be long overdue.
  const longLate = withFaultsAsValues(() =>
    date(afterWorkingMinutes(calendar, due, basis.leaderAfterHours * 60)),
  );
  return {
    nearlyDue: sharePoint(basis, basis.warningShare),
    ...(apology && { apologyDue: apology.draftAt, apologyReminder: apology.remindAt }),
    due: firstDueAt,
    ...(isFault(longLate) ? {} : { longLate }),
  };
}

function sharePoint(
  { startedAt, committed, calendar, pauses, firstDueAt }: WarningBasis,
  share: number,
): Date {
  const { at } = orProblem(
    shareInstant({
      start: startedAt.getTime(),
      budget: committed,
      calendar,
      pauses,
      share,
      latest: firstDueAt.getTime(),
    }),
  );
  return new Date(at);
}
