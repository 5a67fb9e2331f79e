import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import { computeDeadline, isFault } from '#engine/deadline/compute-deadline.ts';

/**
 * The end of a step: its budget of working minutes from its creation, at the latest the dossier's end. Without a
 * budget, or where the calendar doesn't reach, the dossier's end.
 */
export function stepDue(
  createdAt: Date,
  budgetMinutes: number | null,
  dossierDueAt: Date | null,
  calendar: Calendar,
): Date | null {
  if (budgetMinutes === null || budgetMinutes < 1) return dossierDueAt;
  const counted = computeDeadline({
    start: createdAt.getTime(),
    budget: { value: budgetMinutes, unit: 'workingMinutes' },
    calendar,
  });
  if (isFault(counted)) return dossierDueAt;
  const end = new Date(counted.dueAt);
  return dossierDueAt !== null && dossierDueAt < end ? dossierDueAt : end;
}
