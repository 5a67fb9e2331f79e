import type { WayOfCounting } from '../way-of-counting.ts';
import { dayOf } from '../instant.ts';
import { type LedgerFact, dayOffFact, dayRemarks } from '../ledger-fact.ts';
import { closingOf, workingDayFrom } from '../working-time.ts';

/**
 * Calendar days ("ngày"): every day after the date of the event counts, the event itself is not moved; an end on a day
 * off rolls to the next working day (Bộ luật Dân sự 2015, Điều 148 khoản 5).
 */
export const calendarDays: WayOfCounting = {
  judgedBy: 'date',
  readIn: 'days',
  total: (value) => value,
  begin: (_calendar, instant) => instant,
  used: (_calendar, origin, until) => Math.max(0, dayOf(until) - dayOf(origin)),
  end: (calendar, origin, rest) => closingOf(calendar, workingDayFrom(calendar, dayOf(origin) + rest)),
  explain(calendar, span) {
    const first = dayOf(span.origin);
    const facts: LedgerFact[] = [{ day: first, code: span.first ? 'start-day' : 'resume-day' }];
    const until = Math.min(dayOf(span.until), first + span.rest);
    for (let day = first + 1; day <= until; day += 1) {
      facts.push({ day, countedDay: span.counted + day - first, code: 'counted-calendar-day' });
    }
    if (!span.last) return facts;
    for (let day = first + span.rest; day < dayOf(span.until); day += 1)
      facts.push(dayOffFact(calendar, day)!);
    if (dayOf(span.until) > first + span.rest) {
      facts.push({ day: dayOf(span.until), code: 'rolled-to-working-day' });
    }
    facts.push(...dayRemarks(calendar, dayOf(span.until)));
    return facts;
  },
};
