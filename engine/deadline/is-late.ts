import type { Unit } from './budget.ts';
import { type Instant, VIETNAM_OFFSET_MINUTES, dayOf, toMinute } from './instant.ts';
import { WAYS_OF_COUNTING } from './rules/index.ts';

/**
 * Whether something completed (or still open now) at an instant is late against an end. Hours and minutes: by instant,
 * cut to the minute. Days and the same day: by date, since the last day ends at 24:00.
 * Throws a RangeError when one of the instants is none.
 */
export function isLate(
  completedOrNow: Instant,
  dueAt: Instant,
  unit: Unit,
  offsetMinutes: number = VIETNAM_OFFSET_MINUTES,
): boolean {
  const done = toMinute(completedOrNow, offsetMinutes);
  const due = toMinute(dueAt, offsetMinutes);
  return WAYS_OF_COUNTING[unit].judgedBy === 'instant' ? done > due : dayOf(done) > dayOf(due);
}

/** Trước hạn, đúng hạn, quá hạn. */
export type Punctuality = 'early' | 'onTime' | 'late';

/** Early is at least a minute (hours) or a date (days) before the end. */
export function classifyCompletion(
  completed: Instant,
  dueAt: Instant,
  unit: Unit,
  offsetMinutes: number = VIETNAM_OFFSET_MINUTES,
): Punctuality {
  if (isLate(completed, dueAt, unit, offsetMinutes)) return 'late';
  const done = toMinute(completed, offsetMinutes);
  const due = toMinute(dueAt, offsetMinutes);
  const early = WAYS_OF_COUNTING[unit].judgedBy === 'instant' ? done < due : dayOf(done) < dayOf(due);
  return early ? 'early' : 'onTime';
}
