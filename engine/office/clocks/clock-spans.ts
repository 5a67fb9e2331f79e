import type { Budget } from '#engine/deadline/budget.ts';
import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import { toIso, toMinute } from '#engine/deadline/instant.ts';
import type { Layout } from '#engine/deadline/place-end.ts';
import { wayOfCounting, type Readings } from '#engine/deadline/readings.ts';

/** A stretch in which a clock counted, between two waits. */
export interface StoredSpan {
  from: string;
  /** Null for the span that is running. */
  to: string | null;
  /** Units used in it: minutes or days; null for the same day, and for the running span. */
  used: number | null;
  /** False for what a restart has put aside. */
  counts: boolean;
}

/** A clock as a ledger: what is used, and since when it runs. */
export interface ClockSpans {
  consumed: number | null;
  runningSince: string | null;
  spans: StoredSpan[];
}

/** What the ledger of one clock is written from, beside its layout. */
export interface SpansQuestion {
  budget: Budget;
  calendar: Calendar;
  /** Beginning of the wait that is open and holds the clock. */
  pausedAt: Date | null;
  /** As read on the day of receipt. */
  readings?: Readings | undefined;
}

/** The spans of a clock that is laid out, in the units in which it is read. */
export function clockSpans(
  layout: Layout,
  { budget, calendar, pausedAt, readings = {} }: SpansQuestion,
): ClockSpans {
  const rule = wayOfCounting(budget.unit, readings);
  const total = rule.total(budget.value);
  const offset = calendar.offsetMinutes;
  const lastRestart = layout.interruptions.findLastIndex(({ pause }) => pause.policy === 'restart');
  const stop = pausedAt && toMinute(pausedAt.getTime(), offset);
  const spans = layout.spans.map((span, i): StoredSpan => {
    const until = span.last ? stop : span.until;
    const used = until === null || rule.readIn === null ? null : rule.used(calendar, span.origin, until);
    return {
      from: toIso(span.origin, offset),
      to: until === null ? null : toIso(Math.max(until, span.origin), offset),
      used: used === null ? null : Math.max(0, Math.min(used, span.rest)),
      counts: i > lastRestart,
    };
  });
  const counted = spans.filter((span) => span.counts).reduce((sum, span) => sum + (span.used ?? 0), 0);
  return {
    consumed: rule.readIn === null ? null : Math.min(counted, total),
    runningSince: stop === null ? (spans.at(-1)?.from ?? null) : null,
    spans,
  };
}
