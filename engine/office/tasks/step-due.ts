import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import { computeDeadline, isFault } from '#engine/deadline/compute-deadline.ts';
import type { Pause, Policy } from '#engine/deadline/pauses.ts';
import { cutToMinute } from '../time/office-day.ts';

/** A wait as a step sees it. */
export interface StepPause {
  from_at: Date;
  to_at: Date | null;
  policy: Policy;
}

/** A step's own budget, since when, and the dossier's waits. */
export interface StepTerm {
  createdAt: Date;
  budgetMinutes: number | null;
  pauses?: readonly StepPause[];
}

/**
 * The end of a step's own budget of working minutes, counted from its creation, waits that have ended left out; null
 * without a budget, or where the calendar doesn't reach. A wait never gives a step its whole time again: `restart` is the
 * dossier's matter. The dossier's end is the latest in any case; whoever stores it sees to that.
 */
export function stepDue(
  { createdAt, budgetMinutes, pauses = [] }: StepTerm,
  calendar: Calendar,
): Date | null {
  if (budgetMinutes === null || budgetMinutes < 1) return null;
  const counted = computeDeadline({
    start: createdAt.getTime(),
    budget: { value: budgetMinutes, unit: 'workingMinutes' },
    calendar,
    pauses: pauses.flatMap((pause) => countable(pause, createdAt)),
    latePauses: 'ignore',
  });
  return isFault(counted) ? null : new Date(counted.dueAt);
}

function countable({ from_at, to_at, policy }: StepPause, createdAt: Date): Pause[] {
  if (to_at === null || policy === 'run') return [];
  const from = Math.max(cutToMinute(from_at).getTime(), cutToMinute(createdAt).getTime());
  const to = cutToMinute(to_at).getTime();
  return from < to ? [{ from, to, policy: 'accumulate' }] : [];
}
