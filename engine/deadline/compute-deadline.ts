import { type Budget, type Unit, isBudget } from './budget.ts';
import { CalendarMissing } from './calendar-missing.ts';
import type { Calendar } from './compile-calendar.ts';
import { type Instant, toIso, toMinute } from './instant.ts';
import { type LedgerLine, writeLedger } from './ledger.ts';
import type { Language } from './ledger-texts.ts';
import { mergePauses } from './merge-pauses.ts';
import { type Pause, PauseRefused, type PausesInvalid, checkPauses, cutPauses } from './pauses.ts';
import { type Layout, daysTouched, placeEnd } from './place-end.ts';
import type { Readings } from './readings.ts';
import { isProvisional } from './working-time.ts';

/** From when, how much, on which calendar, with which waits. */
export interface DeadlineQuestion {
  start: Instant;
  budget: Budget;
  calendar: Calendar;
  pauses?: readonly Pause[];
  /**
   * `refuse` (default) answers `pauses-invalid` to a pause that begins when the term has run out, or overlaps another.
   * `ignore` is for recorded clocks, which happened as they did: a late pause has no effect, overlapping ones are one.
   */
  latePauses?: 'refuse' | 'ignore';
  /** How the office reads what the law leaves open. */
  readings?: Readings;
  /** Language of the ledger's `why`. Vietnamese by default. */
  language?: Language;
}

/** An end of time and the account of it. */
export interface Deadline {
  /** ISO 8601 with the office's offset, no seconds. */
  dueAt: string;
  ledger: LedgerLine[];
  /** True when a year on the way has not been announced. */
  provisional: boolean;
  /** The unit whose rule set the end: lateness is judged by it. */
  unit: Unit;
}

/** What may be wrong with a question; HTTP answers each with 422. */
export type DeadlineFault =
  | { error: 'calendar-missing'; year: number }
  | PausesInvalid
  | { error: 'budget-invalid' }
  | { error: 'instant-invalid'; message: string };

/** The end of a budget of time, and the day-by-day account of how it came about (contract "Counting, to the letter"). */
export function computeDeadline(question: DeadlineQuestion): Deadline | DeadlineFault {
  return answer(question, (layout) => {
    const { calendar, budget, language = 'vi' } = question;
    const { from, to } = daysTouched(layout);
    return {
      dueAt: toIso(layout.end, calendar.offsetMinutes),
      ledger: writeLedger({ layout, calendar, language }),
      provisional: isProvisional(calendar, from, to),
      unit: budget.unit,
    };
  });
}

/**
 * The end without its account, in epoch milliseconds: pauses and readings count, nothing is written down. For projections
 * over many dossiers; `dueAt` is faster still where there is no pause.
 */
export function computeEnd(
  question: DeadlineQuestion,
): { dueAt: number; provisional: boolean; unit: Unit } | DeadlineFault {
  return answer(question, (layout) => {
    const { calendar, budget } = question;
    const { from, to } = daysTouched(layout);
    return {
      dueAt: (layout.end - calendar.offsetMinutes) * 60_000,
      provisional: isProvisional(calendar, from, to),
      unit: budget.unit,
    };
  });
}

/** Lays the question out and hands the layout on; whatever is wrong with the question becomes a value. */
export function answer<T>(question: DeadlineQuestion, use: (layout: Layout) => T): T | DeadlineFault {
  const { budget, calendar, readings, latePauses = 'refuse' } = question;
  if (!isBudget(budget)) return { error: 'budget-invalid' };
  return withFaultsAsValues(() => {
    const start = toMinute(question.start, calendar.offsetMinutes);
    const cut = cutPauses(question.pauses ?? [], calendar.offsetMinutes);
    const pauses = latePauses === 'ignore' ? mergePauses(cut) : cut;
    checkPauses(pauses, start);
    const placement = { start, budget, pauses, latePauses, ...(readings && { readings }) };
    return use(placeEnd(calendar, placement));
  });
}

/** Runs a count; what it throws about the question comes back as a value, anything else goes on. */
export function withFaultsAsValues<T>(count: () => T): T | DeadlineFault {
  try {
    return count();
  } catch (fault) {
    if (fault instanceof CalendarMissing) return { error: 'calendar-missing', year: fault.year };
    if (fault instanceof PauseRefused)
      return { error: 'pauses-invalid', index: fault.index, fault: fault.fault };
    if (fault instanceof RangeError) return { error: 'instant-invalid', message: fault.message };
    throw fault;
  }
}

/** Narrows an answer of this room. */
export function isFault<T extends object>(result: T | DeadlineFault): result is DeadlineFault {
  return 'error' in result;
}
