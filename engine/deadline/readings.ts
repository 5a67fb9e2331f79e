import type { Unit } from './budget.ts';
import type { Calendar } from './compile-calendar.ts';
import { type Minute, atMinuteOfDay, dayOf, minuteOfDay, parseClock } from './instant.ts';
import { WAYS_OF_COUNTING } from './rules/index.ts';
import { sameDayUntil } from './rules/same-day.ts';
import type { WayOfCounting } from './way-of-counting.ts';
import { calendarDay } from './working-time.ts';

/**
 * Where the law leaves room, an office chooses how it reads it. Without a choice: the end of the office's day, a dossier
 * sent outside office hours is received at the next opening, the same-day cut-off is 15:00.
 */
export interface Readings {
  /**
   * When a limit in days ends on its last day: when the office closes, or at the clock time at which counting began. It is
   * judged by date in both cases (Bộ luật Dân sự 2015, Điều 148 khoản 6).
   */
  dayEnd?: 'closing' | 'clockTime';
  /** Limits in working days of a dossier sent outside office hours: from the moved start, or from the day it was sent. */
  dayStart?: 'moved' | 'asSent';
  /** Until when the same-day rule gives the same day, `15:00`, and where that is written. */
  cutOff?: { at: string; basis?: string };
}

/** The way a unit is counted under an office's readings. Throws a RangeError for a cut-off that is no time. */
export function wayOfCounting(unit: Unit, readings: Readings = {}): WayOfCounting {
  if (unit === 'sameDay' && readings.cutOff) {
    return sameDayUntil(parseClock(readings.cutOff.at), readings.cutOff.basis);
  }
  let way = WAYS_OF_COUNTING[unit];
  if (unit === 'workingDays' && readings.dayStart === 'asSent') way = fromTheDayOfSending(way);
  if (way.readIn === 'days' && readings.dayEnd === 'clockTime') way = atClockTime(way);
  return way;
}

/** The day of sending is the one that isn't counted, whether it was worked or not. */
function fromTheDayOfSending(way: WayOfCounting): WayOfCounting {
  return {
    ...way,
    begin: (_calendar, instant) => instant,
    resume: way.begin,
    explain: (calendar, span) =>
      way
        .explain(calendar, span)
        .map((fact) =>
          fact.code === 'start-day' && dayOf(way.begin(calendar, span.origin)) !== dayOf(span.origin)
            ? { ...fact, code: 'sent-day' }
            : fact,
        ),
  };
}

/** The end at the clock time at which counting began; when no day is left, still the close of the day. */
function atClockTime(way: WayOfCounting): WayOfCounting {
  return {
    ...way,
    end(calendar, origin, rest) {
      const closing = way.end(calendar, origin, rest);
      return rest === 0 ? closing : lastWorked(calendar, closing, minuteOfDay(origin));
    },
    explain(calendar, span) {
      const facts = way.explain(calendar, span);
      if (!span.last || span.rest === 0) return facts;
      return [...facts, { day: dayOf(span.until), to: span.until, code: 'clock-time-end' }];
    },
  };
}

/** The clock time on the day of `closing` when it is worked then, else the end of the shift before; at least the opening. */
function lastWorked(calendar: Calendar, closing: Minute, time: number): Minute {
  const day = dayOf(closing);
  const { shifts } = calendarDay(calendar, day);
  const shift = shifts.findLast(({ from }) => from <= time);
  return atMinuteOfDay(day, shift ? Math.min(time, shift.to) : shifts[0]!.from);
}
