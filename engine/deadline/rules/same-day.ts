import type { WayOfCounting } from '../way-of-counting.ts';
import type { Calendar } from '../compile-calendar.ts';
import { type Day, type Minute, dayOf, minuteOfDay } from '../instant.ts';
import { type LedgerFact, dayOffFact, dayRemarks } from '../ledger-fact.ts';
import { closingOf, nextOpening, workingDayAfter } from '../working-time.ts';

/** "nhận hồ sơ sau 15 giờ mà không giải quyết được ngay thì trả kết quả trong ngày làm việc tiếp theo" */
export const CUT_OFF_MINUTE_OF_DAY = 15 * 60;

/** The same-day rule with the cut-off of an agency or a law, in minutes of the day, and where it is written. */
export function sameDayUntil(cutOff: number, basis?: string): WayOfCounting {
  return {
    judgedBy: 'date',
    readIn: null,
    total: (value) => value,
    begin: nextOpening,
    used: () => 0,
    end: (calendar, origin) => closingOf(calendar, resultDay(calendar, origin, cutOff)),
    explain(calendar, span) {
      const first = dayOf(span.origin);
      if (!span.last) {
        return [{ day: first, from: span.origin, to: Math.max(span.origin, span.until), code: 'same-day' }];
      }
      const facts: LedgerFact[] = [];
      const last = dayOf(span.until);
      if (last > first) {
        const late: LedgerFact = { day: first, from: span.origin, code: 'after-cut-off', cutOff };
        facts.push(basis ? { ...late, basis } : late);
      }
      for (let day = first + 1; day < last; day += 1) facts.push(dayOffFact(calendar, day)!);
      const from = last > first ? nextOpening(calendar, last * 1440) : span.origin;
      facts.push(
        { day: last, from, to: span.until, code: 'same-day', cutOff },
        ...dayRemarks(calendar, last),
      );
      return facts;
    },
  };
}

/**
 * The same day ("trong ngày"): received at or before 15:00, the close of that day; later, the close of the next working
 * day. A pause lets the rule begin afresh when it ends.
 */
export const sameDay: WayOfCounting = sameDayUntil(CUT_OFF_MINUTE_OF_DAY);

function resultDay(calendar: Calendar, origin: Minute, cutOff: number): Day {
  const day = dayOf(origin);
  return minuteOfDay(origin) <= cutOff ? day : workingDayAfter(calendar, day, 1);
}
