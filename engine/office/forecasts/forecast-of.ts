import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import { isFault } from '#engine/deadline/compute-deadline.ts';
import { toMinute } from '#engine/deadline/instant.ts';
import { workingMinutesBetween } from '#engine/deadline/working-time.ts';
import { layClocks } from '../clocks/lay-clocks.ts';
import { cutToMinute } from '../time/office-day.ts';
import { forecast, type Forecast, type Place } from './forecast.ts';
import type { ProcedureGraph } from './procedure-graph.ts';
import type { ForecastRow } from './read-forecast-rows.ts';

/** A dossier's forecast as the office keeps and shows it. */
export interface DossierForecast extends Forecast {
  dueAt: Date;
  statutoryDueAt: Date;
  /** The clock stands still: the dates are what they would become were it resumed now. */
  isPaused: boolean;
  /** Of the working time between start and promise, 0 … and more than 1 when it has passed. */
  usedShare: number;
}

/**
 * The forecast of one stored dossier; undefined where its calendar does not reach. A paused one is judged as if its wait
 * ended now: what the wait gives back to the clock it gives back here.
 */
export function forecastOf(
  row: ForecastRow,
  { graph, calendar, now }: { graph: ProcedureGraph; calendar: Calendar; now: Date },
): DossierForecast | undefined {
  try {
    const dates = row.paused_at ? datesIfResumed(row, calendar, now) : datesOf(row);
    const made = forecast({
      now: now.getTime(),
      calendar,
      graph,
      stepBudgets: row.initiative?.stepBudgets ?? {},
      places: placesOf(row, graph),
      waits: row.waits.map(({ from, to }) => ({
        from: Date.parse(from),
        to: to === null ? null : Date.parse(to),
      })),
      dueAt: dates.dueAt.getTime(),
      dueUnit: row.committed_unit,
      statutoryDueAt: dates.statutoryDueAt.getTime(),
      statutoryUnit: row.statutory_unit,
    });
    if (isFault(made)) return undefined;
    return {
      ...made,
      ...dates,
      isPaused: row.paused_at !== null,
      usedShare: usedShare(row, { calendar, now, ...dates }),
    };
  } catch {
    return undefined; // A year without a calendar: there is nothing to promise, and the dossier's page says so.
  }
}

function datesOf(row: ForecastRow) {
  return { dueAt: row.due_at, statutoryDueAt: row.statutory_due_at };
}

function datesIfResumed(row: ForecastRow, calendar: Calendar, now: Date) {
  const laid = layClocks({
    start: row.started_at,
    committed: { value: row.committed_value, unit: row.committed_unit },
    statutory: { value: row.statutory_value, unit: row.statutory_unit },
    calendar,
    pauses: row.waits.map(({ from, to, policy }) => ({
      from: new Date(from),
      to: to === null ? later(now, new Date(from)) : new Date(to),
      policy,
    })),
    readings: row.readings ?? {},
  });
  // A signed apology's date stands.
  const apologised = row.due_at.getTime() !== row.first_due_at.getTime();
  return { dueAt: apologised ? row.due_at : laid.dueAt, statutoryDueAt: laid.statutoryDueAt };
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}

/** Open steps where there are any; else behind the last one that is known, else at the start. */
function placesOf(row: ForecastRow, graph: ProcedureGraph): Place[] {
  const open = row.steps.filter((step) => step.state === 'open');
  if (open.length > 0) {
    return open.map((step) => ({
      elementId: step.elementId,
      name: step.name,
      budgetMinutes: step.budgetMinutes ?? 0,
      since: Date.parse(step.createdAt),
    }));
  }
  const last = row.steps.at(-1);
  if (last?.state === 'completed') {
    return [{ elementId: last.elementId, name: last.name, budgetMinutes: 0, since: null }];
  }
  if (last) {
    // Taken back for a wait: the step will be done again, what it used is used.
    return [
      {
        elementId: last.elementId,
        name: last.name,
        budgetMinutes: last.budgetMinutes ?? 0,
        since: Date.parse(last.createdAt),
      },
    ];
  }
  return graph.starts.map((id) => ({ elementId: id, name: '', budgetMinutes: 0, since: null }));
}

function usedShare(
  row: ForecastRow,
  { calendar, now, dueAt }: { calendar: Calendar; now: Date; dueAt: Date },
): number {
  const minute = (at: Date): number => toMinute(cutToMinute(at).getTime(), calendar.offsetMinutes);
  const waited = row.waits.reduce((sum, wait) => {
    const [from, to] = [minute(new Date(wait.from)), minute(wait.to === null ? now : new Date(wait.to))];
    return to > from ? sum + workingMinutesBetween(calendar, from, to) : sum;
  }, 0);
  const start = minute(row.started_at);
  const total = workingMinutesBetween(calendar, start, minute(dueAt)) - waited;
  const used = workingMinutesBetween(calendar, start, minute(now)) - waited;
  return total > 0 ? Math.max(0, used / total) : 1;
}
