import type { Budget } from './budget.ts';
import type { Calendar } from './compile-calendar.ts';
import { type Minute, dayOf } from './instant.ts';
import { type CutPause, PauseRefused } from './pauses.ts';
import { type Readings, wayOfCounting } from './readings.ts';
import type { Span, WayOfCounting } from './way-of-counting.ts';

/** A pause that moved the end, between two spans; `resumed` is its `to`, moved like a start. */
export interface Interruption {
  pause: CutPause;
  resumed: Minute;
}

/** A clock laid out: spans with interruptions between them (one fewer), and where it ends. */
export interface Layout {
  /** How it was counted. */
  rule: WayOfCounting;
  start: Minute;
  /** The start moved to where counting begins. */
  begun: Minute;
  end: Minute;
  spans: Span[];
  interruptions: Interruption[];
  /** Pauses without effect, for the ledger. */
  running: CutPause[];
}

/** What is laid out. */
export interface Placement {
  start: Minute;
  budget: Budget;
  pauses: readonly CutPause[];
  /** What happens to a pause that begins when the term has run out; `ignore` is for clocks that are already late. */
  latePauses: 'refuse' | 'ignore';
  readings?: Readings;
}

/**
 * Lays a budget out on a calendar. Throws CalendarMissing and PauseRefused.
 * accumulate: what is left counts on from the end of the pause; restart: everything does; run: no effect.
 */
export function placeEnd(calendar: Calendar, placement: Placement): Layout {
  const { start, budget, pauses } = placement;
  const rule = wayOfCounting(budget.unit, placement.readings);
  const resume = rule.resume ?? rule.begin;
  const total = rule.total(budget.value);
  const begun = rule.begin(calendar, start);
  const layout: Layout = { rule, start, begun, end: 0, spans: [], interruptions: [], running: [] };
  let origin = begun;
  let rest = total;
  let end = rule.end(calendar, origin, rest);
  for (const [index, pause] of pauses.entries()) {
    if (pause.from >= end) {
      if (placement.latePauses === 'ignore') break;
      throw new PauseRefused(index, 'after-end');
    }
    if (pause.policy === 'run') {
      layout.running.push(pause);
      continue;
    }
    layout.spans.push(span({ origin, until: pause.from, rest }, total, layout));
    const used = Math.max(0, rule.used(calendar, origin, pause.from));
    rest = pause.policy === 'restart' ? total : Math.max(0, rest - used);
    origin = resume(calendar, pause.to);
    end = rule.end(calendar, origin, rest);
    layout.interruptions.push({ pause, resumed: origin });
  }
  layout.spans.push({ ...span({ origin, until: end, rest }, total, layout), last: true });
  layout.end = end;
  return layout;
}

function span(part: Pick<Span, 'origin' | 'until' | 'rest'>, total: number, layout: Layout): Span {
  return { ...part, counted: total - part.rest, first: layout.spans.length === 0, last: false };
}

/** The spans that still count: those after the last restart. */
export function countingSpans(layout: Layout): Span[] {
  const restart = layout.interruptions.findLastIndex(({ pause }) => pause.policy === 'restart');
  return layout.spans.slice(restart + 1);
}

/** First and last day a layout has looked at. */
export function daysTouched(layout: Layout): { from: number; to: number } {
  return { from: dayOf(layout.start), to: dayOf(layout.end) };
}
