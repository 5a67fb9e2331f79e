import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import type { DeadlineFault } from '#engine/deadline/compute-deadline.ts';
import { withFaultsAsValues } from '#engine/deadline/compute-deadline.ts';
import { type Instant, toIso, toMinute } from '#engine/deadline/instant.ts';
import { isLate } from '#engine/deadline/is-late.ts';
import type { Unit } from '#engine/deadline/budget.ts';
import { afterWorkingMinutes, nextOpening, workingMinutesBetween } from '#engine/deadline/working-time.ts';
import type { ProcedureGraph } from './procedure-graph.ts';
import { remainingPath } from './remaining-path.ts';

/** Where a dossier stands: an open step, or the last element known of it. */
export interface Place {
  elementId: string;
  name: string;
  /** Working minutes the step may take; 0 when it lives from the rest or is over. */
  budgetMinutes: number;
  /** Since when somebody could work on it; null when nothing is open there. */
  since: Instant | null;
}

/** What a forecast is made from; every instant is office time. */
export interface ForecastQuestion {
  now: Instant;
  calendar: Calendar;
  graph: ProcedureGraph;
  /** Budgets by element that replace the drawn ones (an initiative's). */
  stepBudgets?: Readonly<Record<string, number>>;
  places: readonly Place[];
  /** Waits that have stopped the clock, the last one perhaps open: no step uses time while one lasts. */
  waits: readonly { from: Instant; to: Instant | null }[];
  /** The promise that holds now; while the clock is paused, what it would become were it resumed now. */
  dueAt: Instant;
  dueUnit: Unit;
  statutoryDueAt: Instant;
  statutoryUnit: Unit;
}

/** One step of a forecast and what it still costs. */
export interface ForecastStep {
  elementId: string;
  name: string;
  budgetMinutes: number;
  /** Of a current step: working minutes since it arrived. */
  usedMinutes: number;
  remainingMinutes: number;
  /** By how much it has overrun its budget. */
  overdueMinutes: number;
  isCurrent: boolean;
}

/** When the result will be ready if every step takes what it may, and whether that is in time. */
export interface Forecast {
  willBeReadyAt: string;
  /** Working minutes between the forecast and the promise; negative: by how much it will be late. */
  marginWorkingMinutes: number;
  willBeLate: boolean;
  statutory: { marginWorkingMinutes: number; willBeLate: boolean };
  /** The steps of the way that decides, the current one first. */
  because: ForecastStep[];
}

/**
 * Dự báo: the budgets of the remaining way against the remaining working time of both clocks. A current step within its
 * budget counts with what is left of it, one over its budget with nothing more; of several open steps the one that ends
 * last decides. Later never gives an earlier answer.
 */
export function forecast(question: ForecastQuestion): Forecast | DeadlineFault {
  return withFaultsAsValues(() => {
    const { calendar, dueUnit, statutoryUnit } = question;
    const minute = (instant: Instant): number => toMinute(instant, calendar.offsetMinutes);
    const because = decidingWay(question);
    const remaining = because.reduce((sum, step) => sum + step.remainingMinutes, 0);
    const now = minute(question.now);
    const ready = remaining > 0 ? afterWorkingMinutes(calendar, now, remaining) : nextOpening(calendar, now);
    const willBeReadyAt = toIso(ready, calendar.offsetMinutes);
    const against = (dueAt: Instant, unit: Unit) => ({
      marginWorkingMinutes: workingMinutesBetween(calendar, ready, minute(dueAt)),
      willBeLate: isLate(willBeReadyAt, dueAt, unit, calendar.offsetMinutes),
    });
    return {
      willBeReadyAt,
      ...against(question.dueAt, dueUnit),
      statutory: against(question.statutoryDueAt, statutoryUnit),
      because,
    };
  });
}

function decidingWay(question: ForecastQuestion): ForecastStep[] {
  const ways = question.places.map((place) => wayFrom(place, question));
  const cost = (way: ForecastStep[]): number => way.reduce((sum, step) => sum + step.remainingMinutes, 0);
  return ways.reduce<ForecastStep[]>(
    (longest, way) => (longest.length === 0 || cost(way) > cost(longest) ? way : longest),
    [],
  );
}

function wayFrom(place: Place, question: ForecastQuestion): ForecastStep[] {
  const ahead = remainingPath(question.graph, place.elementId, question.stepBudgets).map((step) => ({
    ...step,
    usedMinutes: 0,
    remainingMinutes: step.budgetMinutes,
    overdueMinutes: 0,
    isCurrent: false,
  }));
  if (place.since === null) return ahead;
  const used = usedSince(place.since, question);
  const current = {
    elementId: place.elementId,
    name: place.name,
    budgetMinutes: place.budgetMinutes,
    usedMinutes: used,
    remainingMinutes: Math.max(0, place.budgetMinutes - used),
    overdueMinutes: place.budgetMinutes > 0 ? Math.max(0, used - place.budgetMinutes) : 0,
    isCurrent: true,
  };
  return [current, ...ahead];
}

/** Working minutes since a step arrived, the waits taken out. */
function usedSince(since: Instant, { now, calendar, waits }: ForecastQuestion): number {
  const minute = (instant: Instant): number => toMinute(instant, calendar.offsetMinutes);
  const [from, to] = [minute(since), minute(now)];
  if (to <= from) return 0;
  let used = workingMinutesBetween(calendar, from, to);
  let covered = from;
  for (const wait of waits) {
    const begins = Math.max(covered, minute(wait.from));
    const ends = Math.min(to, wait.to === null ? to : minute(wait.to));
    if (ends <= begins) continue;
    used -= workingMinutesBetween(calendar, begins, ends);
    covered = ends;
  }
  return Math.max(0, used);
}
