import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import { dayOf, toIso, toMinute } from '#engine/deadline/instant.ts';
import { withFaultsAsValues } from '#engine/deadline/compute-deadline.ts';
import { isWorkingDay } from '#engine/deadline/working-time.ts';
import { orProblem } from './lay-clocks.ts';

const MINUTES_PER_DAY = 1440;

/**
 * Midnight at the start of the office day that lies `days` working days before an instant's: how far back an act may be
 * put on record. 0: the same day. @throws OfficeProblem `calendar-missing`
 */
export function workingDaysBack(instant: Date, days: number, calendar: Calendar): Date {
  const { at } = orProblem(
    withFaultsAsValues(() => {
      let day = dayOf(toMinute(instant.getTime(), calendar.offsetMinutes));
      for (let left = days; left > 0;) {
        day -= 1;
        if (isWorkingDay(calendar, day)) left -= 1;
      }
      return { at: toIso(day * MINUTES_PER_DAY, calendar.offsetMinutes) };
    }),
  );
  return new Date(at);
}
