import type { Calendar } from './compile-calendar.ts';
import { type DeadlineFault, type DeadlineQuestion, answer } from './compute-deadline.ts';
import { type Instant, type Minute, toIso, toMinute } from './instant.ts';
import { type Layout, countingSpans } from './place-end.ts';
import { afterWorkingMinutes, nextOpening, workingMinutesBetween } from './working-time.ts';

/** A deadline question and how much of its time should be used. */
export interface ShareQuestion extends DeadlineQuestion {
  /** 0.8 for the warning at 80 %. More than 0, at most 1. */
  share: number;
  /** Never later than this; the (capped) due instant of the clock. */
  latest?: Instant;
}

/**
 * The instant at which a share of a budget is used, pauses left out: 80 % of 8 hours from Friday 08:00 is 15:24.
 * Days are told in the working minutes between their start and their end.
 */
export function shareInstant(question: ShareQuestion): { at: string } | DeadlineFault {
  const { share, calendar } = question;
  if (!(share > 0 && share <= 1)) return { error: 'budget-invalid' };
  return answer({ ...question, latePauses: 'ignore' }, (layout) => {
    const at = locate(layout, share, calendar);
    const offset = calendar.offsetMinutes;
    const latest = question.latest === undefined ? layout.end : toMinute(question.latest, offset);
    return { at: toIso(Math.min(at, latest), offset) };
  });
}

function locate(layout: Layout, share: number, calendar: Calendar): Minute {
  const spans = countingSpans(layout).map(({ origin, until }) => {
    const from = nextOpening(calendar, origin);
    return { from, minutes: Math.max(0, workingMinutesBetween(calendar, from, until)) };
  });
  const total = spans.reduce((sum, span) => sum + span.minutes, 0);
  let wanted = Math.ceil(total * share - 1e-9);
  for (const span of spans) {
    if (wanted <= span.minutes) {
      return wanted > 0 ? afterWorkingMinutes(calendar, span.from, wanted) : span.from;
    }
    wanted -= span.minutes;
  }
  return layout.end;
}
