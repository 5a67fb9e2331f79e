import type { Budget } from './budget.ts';
import type { Calendar } from './compile-calendar.ts';
import { type DeadlineFault, answer } from './compute-deadline.ts';
import { type Instant, type Minute, dayOf, toIso, toMinute } from './instant.ts';
import type { Pause, Policy } from './pauses.ts';
import type { Readings } from './readings.ts';
import { type Layout, countingSpans } from './place-end.ts';
import { workingMinutesBetween } from './working-time.ts';

/** A pause as it is stored: the last one may still be open. */
export interface RecordedPause {
  from: Instant;
  to: Instant | null;
  policy: Policy;
}

/** A stored clock and the moment it is read at. */
export interface ClockQuestion {
  start: Instant;
  budget: Budget;
  calendar: Calendar;
  /** Ordered; only the last may have `to: null`. */
  pauses: readonly RecordedPause[];
  now: Instant;
  /** When the result was ready or the dossier ended, if it has. */
  stoppedAt?: Instant | null;
  /** The end promised or capped; without it, what the budget gives. */
  dueAt?: Instant;
  readings?: Readings;
}

/** A clock read at a moment, in the shape of the outside surface. */
export interface ClockReading {
  budget: Budget;
  /** Minutes for minutes and hours, days for days, null for the same day; never more than the budget. */
  consumed: number | null;
  remaining: number | null;
  state: 'running' | 'paused' | 'stopped';
  dueAt: string;
  /** Working minutes left until `dueAt`, frozen while paused or stopped; negative when late. */
  remainingWorkingMinutes: number;
  /** Share of the working time up to `dueAt` that is used, 0 … and more than 1 when late; the bar of the chip. */
  usedShare: number;
}

/** Reads a clock: how much is used, how much is left, whether it runs. A pause with policy `run` does not stop it. */
export function readClock(question: ClockQuestion): ClockReading | DeadlineFault {
  const { calendar, budget } = question;
  const closed = question.pauses.filter((pause): pause is Pause => pause.to !== null);
  const open = question.pauses.find((pause) => pause.to === null && pause.policy !== 'run');
  const asked = {
    start: question.start,
    budget,
    calendar,
    pauses: closed,
    latePauses: 'ignore' as const,
    ...(question.readings && { readings: question.readings }),
  };
  return answer(asked, (layout) => {
    const offset = calendar.offsetMinutes;
    const stops = [question.now, question.stoppedAt, open?.from].filter((stop) => stop != null);
    const at = Math.max(layout.start, Math.min(...stops.map((stop) => toMinute(stop, offset))));
    const due = question.dueAt === undefined ? layout.end : toMinute(question.dueAt, offset);
    const stopped = question.stoppedAt != null;
    return {
      budget,
      ...amounts({ layout, budget, calendar, at }),
      state: stopped ? 'stopped' : open ? 'paused' : 'running',
      dueAt: toIso(due, offset),
      remainingWorkingMinutes: workingMinutesBetween(calendar, at, due),
      usedShare: usedShare({ layout, calendar, at, due }),
    };
  });
}

interface Amounts {
  layout: Layout;
  budget: Budget;
  calendar: Calendar;
  at: Minute;
}

/** Days are used as a pause would use them: a day of which anything has passed is used. */
function amounts({ layout, budget, calendar, at }: Amounts): Pick<ClockReading, 'consumed' | 'remaining'> {
  const { rule } = layout;
  if (rule.readIn === null) return { consumed: null, remaining: null };
  const total = rule.total(budget.value);
  const used = countingSpans(layout).reduce((sum, span) => {
    const until = span.last ? at : Math.min(at, span.until);
    const begun = rule.readIn === 'days' ? dayOf(until) > dayOf(span.origin) : until > span.origin;
    return begun ? sum + Math.max(0, rule.used(calendar, span.origin, until)) : sum;
  }, 0);
  const consumed = Math.min(used, total);
  return { consumed, remaining: total - consumed };
}

function usedShare(of: { layout: Layout; calendar: Calendar; at: Minute; due: Minute }): number {
  const { layout, calendar, at, due } = of;
  const minutesUntil = (limit: Minute): number =>
    countingSpans(layout).reduce((sum, span) => {
      const until = span.last ? limit : Math.min(limit, span.until);
      return until > span.origin ? sum + workingMinutesBetween(calendar, span.origin, until) : sum;
    }, 0);
  const total = minutesUntil(due);
  return total > 0 ? minutesUntil(at) / total : 1;
}
