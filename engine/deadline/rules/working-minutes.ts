import type { WayOfCounting } from '../way-of-counting.ts';
import { atMinuteOfDay, dayOf } from '../instant.ts';
import { type LedgerFact, dayOffFact, dayRemarks } from '../ledger-fact.ts';
import { afterWorkingMinutes, calendarDay, nextOpening, workingMinutesBetween } from '../working-time.ts';

/**
 * Working minutes: from the moment itself, only inside working periods; the end is the instant at which the last
 * working minute has passed, so 2 hours from 15:00 end at 17:00 and not at the next opening.
 */
export const workingMinutes: WayOfCounting = {
  judgedBy: 'instant',
  readIn: 'minutes',
  total: (value) => value,
  begin: nextOpening,
  used: workingMinutesBetween,
  end: afterWorkingMinutes,
  explain(calendar, span) {
    const facts: LedgerFact[] = [];
    for (let day = dayOf(span.origin); day <= dayOf(span.until); day += 1) {
      const off = dayOffFact(calendar, day);
      if (off) facts.push(off);
      const told = dayRemarks(calendar, day, { from: span.origin, to: span.until });
      for (const shift of calendarDay(calendar, day).shifts) {
        const from = Math.max(span.origin, atMinuteOfDay(day, shift.from));
        const to = Math.min(span.until, atMinuteOfDay(day, shift.to));
        if (from < to) told.push({ day, from, to, countedMinutes: to - from, code: 'counted' });
      }
      facts.push(...told.sort((a, b) => (a.from ?? 0) - (b.from ?? 0)));
    }
    return facts;
  },
};
