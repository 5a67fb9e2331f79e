import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import { computeDeadline, isFault } from '#engine/deadline/compute-deadline.ts';

/**
 * The end of a step's own budget of working minutes, counted from its creation; null without a budget, or where the
 * calendar doesn't reach. The dossier's end is the latest in any case; whoever stores it sees to that.
 */
export function stepDue(createdAt: Date, budgetMinutes: number | null, calendar: Calendar): Date | null {
  if (budgetMinutes === null || budgetMinutes < 1) return null;
  const counted = computeDeadline({
    start: createdAt.getTime(),
    budget: { value: budgetMinutes, unit: 'workingMinutes' },
    calendar,
  });
  return isFault(counted) ? null : new Date(counted.dueAt);
}
