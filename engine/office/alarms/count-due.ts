import { beforeDue } from '#engine/deadline/before-due.ts';
import type { Unit } from '#engine/deadline/budget.ts';
import { computeDeadline } from '#engine/deadline/compute-deadline.ts';
import { shareInstant } from '#engine/deadline/share-instant.ts';
import { orProblem } from '../clocks/lay-clocks.ts';
import type { TimerCounting } from '../procedures/publish/procedure-model.ts';
import { endedPauses, type AlarmLedger } from './alarm-ledger.ts';
import { addIsoDuration } from './iso-duration.ts';

export interface AlarmBasis {
  counting: TimerCounting;
  startedAt: Date;
  /** It stops while the law's clock is paused. */
  stops: boolean;
  ledger: AlarmLedger;
}

/** Whether the counting goes by the dossier's own dates, and so moves with them. */
export function followsClock({ kind }: TimerCounting): boolean {
  return kind === 'share' || kind === 'beforeDue';
}

/** Whether it rings at a moment, not after a stretch of time: a moment of the calendar or of the clock comes once. */
export function isMoment(counting: TimerCounting): boolean {
  return counting.kind === 'date' || followsClock(counting);
}

/** Whether a counting stops while the law's clock is paused, on an element that does not pause the clock itself. */
export function stopsWithClock(counting: TimerCounting): boolean {
  return counting.kind === 'workingTime' || followsClock(counting);
}

/**
 * When an alarm fires for the first time, in office time; null while it waits: for the clock to run on, or, counted by
 * the dossier's dates, for dates. Never before it was started. @throws OfficeProblem `calendar-missing`
 */
export function countDue({ counting, startedAt, stops, ledger }: AlarmBasis): Date | null {
  switch (counting.kind) {
    case 'date':
      return new Date(counting.iso);
    case 'duration':
    case 'cycle':
      return addIsoDuration(startedAt, counting.iso);
    case 'workingTime':
      if (stops && ledger.paused) return null;
      return workingTime({ counting, startedAt, stops, ledger });
    case 'share':
    case 'beforeDue': {
      if (ledger.stopped || ledger.paused) return null;
      const at = counting.kind === 'share' ? shareOf(counting, ledger) : leadOf(counting, ledger);
      return at && (at > startedAt ? at : startedAt);
    }
  }
}

function workingTime({ counting, startedAt, stops, ledger }: AlarmBasis): Date {
  const { value, unit } = counting as { value: number; unit: Unit };
  const deadline = orProblem(
    computeDeadline({
      start: startedAt.getTime(),
      budget: { value, unit },
      calendar: ledger.calendar,
      pauses: stops ? endedPauses(ledger, startedAt) : [],
      latePauses: 'ignore',
    }),
  );
  return new Date(deadline.dueAt);
}

/** Counted as the 80 % warning is: the share of the budget, at the latest the clock's end. */
function shareOf(counting: TimerCounting & { kind: 'share' }, ledger: AlarmLedger): Date | null {
  if (!ledger.clock) return null;
  const latest = counting.clock === 'committed' ? ledger.dueAt : ledger.statutoryDueAt;
  const { at } = orProblem(
    shareInstant({
      start: ledger.clock.startedAt.getTime(),
      budget: ledger.clock[counting.clock],
      calendar: ledger.calendar,
      pauses: endedPauses(ledger, ledger.clock.startedAt),
      share: counting.percent / 100,
      ...(latest && { latest: latest.getTime() }),
    }),
  );
  return new Date(at);
}

function leadOf(counting: TimerCounting & { kind: 'beforeDue' }, ledger: AlarmLedger): Date | null {
  const dueAt = counting.clock === 'committed' ? ledger.dueAt : ledger.statutoryDueAt;
  if (!dueAt) return null;
  const { value, unit } = counting;
  const { at } = orProblem(beforeDue({ dueAt: dueAt.getTime(), value, unit, calendar: ledger.calendar }));
  return new Date(at);
}

/** When a cycle fires after it fired at `dueAt`; undefined when that was the last time. */
export function nextOfCycle(counting: TimerCounting, dueAt: Date, firing: number): Date | undefined {
  if (counting.kind !== 'cycle') return undefined;
  if (counting.repetitions !== null && firing >= counting.repetitions) return undefined;
  return addIsoDuration(dueAt, counting.iso);
}
