import type { WayOfCounting } from '../way-of-counting.ts';
import { dayOf } from '../instant.ts';
import { type LedgerFact, dayOffFact, dayRemarks } from '../ledger-fact.ts';
import { calendarDay, closingOf, nextOpening, workingDayAfter, workingDaysBetween } from '../working-time.ts';

/**
 * Working days ("ngày làm việc"): the day of the event is not counted (Bộ luật Dân sự 2015, Điều 147); the end is the
 * close of the last counted day, and lateness is judged by date because that day ends at 24:00 (Điều 148 khoản 6).
 */
export const workingDays: WayOfCounting = {
  judgedBy: 'date',
  readIn: 'days',
  total: (value) => value,
  begin: nextOpening,
  used: (calendar, origin, until) => workingDaysBetween(calendar, dayOf(origin), dayOf(until)),
  end: (calendar, origin, rest) => closingOf(calendar, workingDayAfter(calendar, dayOf(origin), rest)),
  explain(calendar, span) {
    const first = dayOf(span.origin);
    const facts: LedgerFact[] = [{ day: first, code: span.first ? 'start-day' : 'resume-day' }];
    let countedDay = span.counted;
    for (let day = first + 1; day <= dayOf(span.until); day += 1) {
      const off = dayOffFact(calendar, day);
      if (off) {
        facts.push(off);
        continue;
      }
      countedDay += 1;
      const swapIn = calendarDay(calendar, day).swapIn;
      facts.push(
        swapIn
          ? { day, countedDay, code: 'swap-in-day', replaces: swapIn.replaces, ...basisOf(swapIn) }
          : { day, countedDay, code: 'counted-day' },
        ...dayRemarks(calendar, day),
      );
    }
    return facts;
  },
};

function basisOf({ basis }: { basis?: string }): { basis?: string } {
  return basis ? { basis } : {};
}
