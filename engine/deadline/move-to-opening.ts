import type { Calendar } from './compile-calendar.ts';
import { type DeadlineFault, withFaultsAsValues } from './compute-deadline.ts';
import { type Instant, toIso, toMinute } from './instant.ts';
import { isOpen, nextOpening } from './working-time.ts';

/** The instant cut to its minute when the office is open, else the next opening moment. */
export function moveToOpening(
  instant: Instant,
  calendar: Calendar,
): { at: string; moved: boolean } | DeadlineFault {
  return withFaultsAsValues(() => {
    const minute = toMinute(instant, calendar.offsetMinutes);
    const opening = nextOpening(calendar, minute);
    return { at: toIso(opening, calendar.offsetMinutes), moved: opening !== minute };
  });
}

/** Inside a working period; 17:00 is already outside. */
export function isInWorkingTime(instant: Instant, calendar: Calendar): { open: boolean } | DeadlineFault {
  return withFaultsAsValues(() => ({ open: isOpen(calendar, toMinute(instant, calendar.offsetMinutes)) }));
}
