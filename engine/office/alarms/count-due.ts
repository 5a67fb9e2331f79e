import type { Unit } from '#engine/deadline/budget.ts';
import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import { computeDeadline } from '#engine/deadline/compute-deadline.ts';
import { orProblem } from '../clocks/lay-clocks.ts';
import type { TimerCounting } from '../procedures/publish/procedure-model.ts';
import { cutToMinute } from '../time/office-day.ts';
import type { AlarmPause } from './alarm-pause.ts';
import { addIsoDuration } from './iso-duration.ts';

export interface AlarmBasis {
  counting: TimerCounting;
  startedAt: Date;
  /** Pauses that have ended; only working time heeds them. */
  pauses: readonly AlarmPause[];
  calendar: Calendar;
}

/**
 * When an alarm fires for the first time, in office time: working time by the dossier's calendar and its pauses,
 * everything else plainly. @throws OfficeProblem `calendar-missing`
 */
export function countDue({ counting, startedAt, pauses, calendar }: AlarmBasis): Date {
  switch (counting.kind) {
    case 'date':
      return new Date(counting.iso);
    case 'duration':
    case 'cycle':
      return addIsoDuration(startedAt, counting.iso);
    case 'workingTime': {
      const deadline = orProblem(
        computeDeadline({
          start: startedAt.getTime(),
          budget: { value: counting.value, unit: counting.unit as Unit },
          calendar,
          pauses: pauses.flatMap((pause) => countable(pause, startedAt)),
          latePauses: 'ignore',
        }),
      );
      return new Date(deadline.dueAt);
    }
  }
}

/** A pause within one minute moves nothing. */
function countable({ from, to, policy }: AlarmPause, startedAt: Date) {
  if (to === null) return [];
  const start = Math.max(cutToMinute(new Date(from)).getTime(), cutToMinute(startedAt).getTime());
  const end = cutToMinute(new Date(to)).getTime();
  return start < end ? [{ from: start, to: end, policy }] : [];
}

/** When a cycle fires after it fired at `dueAt`; undefined when that was the last time. */
export function nextOfCycle(counting: TimerCounting, dueAt: Date, firing: number): Date | undefined {
  if (counting.kind !== 'cycle') return undefined;
  if (counting.repetitions !== null && firing >= counting.repetitions) return undefined;
  return addIsoDuration(dueAt, counting.iso);
}
