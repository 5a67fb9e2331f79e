import type { Calendar } from './compile-calendar.ts';
import { type DeadlineFault, withFaultsAsValues } from './compute-deadline.ts';
import { type Instant, toMinute } from './instant.ts';
import { workingMinutesBetween } from './working-time.ts';

/** Working minutes from now to an end; negative when it has passed: by how much working time it is late. */
export function remainingWorkingMinutes(
  now: Instant,
  dueAt: Instant,
  calendar: Calendar,
): { minutes: number } | DeadlineFault {
  return withFaultsAsValues(() => ({
    minutes: workingMinutesBetween(
      calendar,
      toMinute(now, calendar.offsetMinutes),
      toMinute(dueAt, calendar.offsetMinutes),
    ),
  }));
}
