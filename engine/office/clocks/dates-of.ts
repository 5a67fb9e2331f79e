import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import type { ClockRows } from './clock-rows.ts';
import { clockSpans } from './clock-spans.ts';
import { layEnds } from './lay-clocks.ts';
import type { DueDates } from './store-due-dates.ts';

/**
 * The dates of a stored ledger, replayed from its own facts alone: start, budgets, calendar and waits. `dueAt` is the
 * clock's own; a signed apology stands outside the ledger. @throws OfficeProblem `calendar-missing`
 */
export function datesOf(rows: ClockRows, calendar: Calendar): Omit<DueDates, 'dossierId'> {
  const open = rows.pauses.filter((pause) => pause.to_at === null && pause.policy !== 'run');
  const ended = rows.pauses.flatMap(({ from_at, to_at, policy }) =>
    to_at ? [{ from: from_at, to: to_at, policy }] : [],
  );
  const laid = layEnds({
    start: rows.startedAt,
    committed: rows.committed,
    statutory: rows.statutory,
    calendar,
    pauses: ended,
    readings: rows.readings,
  });
  const pausedAt = open[0]?.from_at ?? null;
  const spans = (kind: 'committed' | 'statutory') =>
    clockSpans(laid.layouts[kind], { budget: rows[kind], calendar, pausedAt, readings: rows.readings });
  return {
    dueAt: laid.dueAt,
    firstDueAt: laid.dueAt,
    statutoryDueAt: laid.statutoryDueAt,
    lateFrom: laid.lateFrom,
    provisional: laid.provisional,
    pausedAt,
    committed: spans('committed'),
    statutory: spans('statutory'),
  };
}
