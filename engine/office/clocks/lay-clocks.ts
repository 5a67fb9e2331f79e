import type { Budget, Unit } from '#engine/deadline/budget.ts';
import { capCommitted } from '#engine/deadline/cap-committed.ts';
import { faultText } from '#engine/deadline/check/fault-text.ts';
import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import {
  answer,
  computeDeadline,
  isFault,
  type Deadline,
  type DeadlineFault,
} from '#engine/deadline/compute-deadline.ts';
import type { Language } from '#engine/deadline/ledger-texts.ts';
import type { Pause, PauseNote, Policy } from '#engine/deadline/pauses.ts';
import { daysTouched, type Layout } from '#engine/deadline/place-end.ts';
import type { Readings } from '#engine/deadline/readings.ts';
import { WAYS_OF_COUNTING } from '#engine/deadline/rules/index.ts';
import { isProvisional } from '#engine/deadline/working-time.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { addDays, cutToMinute, officeDay, startOfOfficeDay } from '../time/office-day.ts';

/** What the two clocks of a dossier are laid out from. */
export interface ClockBasis {
  /** The legal moment of receipt, unmoved. */
  start: Date;
  committed: Budget;
  statutory: Budget;
  calendar: Calendar;
  /** Waits that have ended, in order. */
  pauses: readonly ({ from: Date; to: Date; policy: Policy } & PauseNote)[];
  /** As read on the day of receipt. */
  readings?: Readings | undefined;
  language?: Language;
}

/** Both ends with their ledgers, and from when on the dossier is late. */
export interface LaidClocks {
  committed: Deadline;
  statutory: Deadline;
  dueAt: Date;
  statutoryDueAt: Date;
  lateFrom: Date;
  provisional: boolean;
}

/**
 * The one module that computes due dates: pauses move both clocks, then the committed end is capped by the statutory.
 * @throws OfficeProblem `calendar-missing` with the year, or `invalid`
 */
export function layClocks(basis: ClockBasis): LaidClocks {
  const language = basis.language ?? 'vi';
  const pauses = countablePauses(basis);
  const count = (budget: Budget): Deadline =>
    orProblem(
      computeDeadline({
        start: basis.start.getTime(),
        budget,
        calendar: basis.calendar,
        pauses,
        latePauses: 'ignore',
        ...(basis.readings && { readings: basis.readings }),
        language,
      }),
    );
  const statutory = count(basis.statutory);
  const committed = capCommitted(count(basis.committed), statutory, { calendar: basis.calendar, language });
  const dueAt = new Date(committed.dueAt);
  return {
    committed,
    statutory,
    dueAt,
    statutoryDueAt: new Date(statutory.dueAt),
    lateFrom: lateFrom(dueAt, committed.unit),
    provisional: committed.provisional,
  };
}

/** Both ends without their accounts, and how each was laid out. */
export interface LaidEnds extends Pick<LaidClocks, 'dueAt' | 'statutoryDueAt' | 'lateFrom' | 'provisional'> {
  layouts: { committed: Layout; statutory: Layout };
}

/**
 * The same ends as `layClocks`, several times as fast because nothing is put into words: for a hundred thousand dossiers.
 * @throws OfficeProblem `calendar-missing` with the year, or `invalid`
 */
export function layEnds(basis: ClockBasis): LaidEnds {
  const { calendar, readings = {} } = basis;
  const pauses = countablePauses(basis);
  const asked = { start: basis.start.getTime(), calendar, pauses, readings, latePauses: 'ignore' as const };
  const lay = (budget: Budget): { layout: Layout; provisional: boolean } =>
    orProblem(
      answer({ ...asked, budget }, (layout) => {
        const { from, to } = daysTouched(layout);
        return { layout, provisional: isProvisional(calendar, from, to) };
      }),
    );
  const statutory = lay(basis.statutory);
  const committed = lay(basis.committed);
  const instantOf = ({ layout }: { layout: Layout }): Date =>
    new Date((layout.end - calendar.offsetMinutes) * 60_000);
  const capped = committed.layout.end > statutory.layout.end;
  const dueAt = instantOf(capped ? statutory : committed);
  return {
    dueAt,
    statutoryDueAt: instantOf(statutory),
    lateFrom: lateFrom(dueAt, capped ? basis.statutory.unit : basis.committed.unit),
    provisional: committed.provisional || statutory.provisional,
    layouts: { committed: committed.layout, statutory: statutory.layout },
  };
}

/** The first instant that is late: the minute after an hour-based end, the day after a day-based one (contract). */
export function lateFrom(dueAt: Date, unit: Unit): Date {
  return WAYS_OF_COUNTING[unit].judgedBy === 'instant'
    ? new Date(cutToMinute(dueAt).getTime() + 60_000)
    : startOfOfficeDay(addDays(officeDay(dueAt), 1));
}

/** A wait within one minute moves nothing, and one before the (moved) start begins with it. */
export function countablePauses({ start, pauses }: Pick<ClockBasis, 'start' | 'pauses'>): Pause[] {
  return pauses
    .map(({ from, to, ...pause }) => ({
      ...pause,
      from: Math.max(cutToMinute(from).getTime(), cutToMinute(start).getTime()),
      to: cutToMinute(to).getTime(),
    }))
    .filter((pause) => pause.from < pause.to);
}

/** Turns what the arithmetic answers instead of a result into a problem, in the language of whoever asked. */
export function orProblem<T extends object>(result: T | DeadlineFault, language: Language = 'vi'): T {
  if (!isFault(result)) return result;
  if (result.error === 'calendar-missing') {
    throw new OfficeProblem('calendar-missing', {
      values: { year: result.year },
      extra: { year: result.year },
    });
  }
  const { path, [language]: message } = faultText(result);
  throw new OfficeProblem('invalid', { errors: [{ path, message }] });
}
