import { shareInstant } from '#engine/deadline/share-instant.ts';
import { toMinute } from '#engine/deadline/instant.ts';
import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import { datesOf } from '../../clocks/dates-of.ts';
import { countablePauses, orProblem } from '../../clocks/lay-clocks.ts';
import type { DueDates } from '../../clocks/store-due-dates.ts';
import type { Calendars } from '../calendars.ts';
import { changedStretch, type ChangedStretch } from './changed-days.ts';
import { dateEffect, type DateEffect } from './date-effect.ts';
import type { OpenClock } from './open-clock.ts';

/** What another calendar makes of a dossier. */
export interface Recounted {
  /** Undefined when no date moves. */
  effect: DateEffect | undefined;
  /** Its dates as they would be stored; undefined when the calendars count alike over its whole time. */
  dates: Omit<DueDates, 'dossierId'> | undefined;
}

/** Counts open dossiers by another calendar version than their own; what differs between two is found once. */
export class Recount {
  readonly #known: Calendars;
  readonly #proposed: Calendars;
  readonly #stretches = new Map<Calendar, Map<Calendar, ChangedStretch | undefined>>();

  /** @param known the versions dossiers are counted by @param proposed whose version in force they are compared with */
  constructor(known: Calendars, proposed: Calendars) {
    this.#known = known;
    this.#proposed = proposed;
  }

  /** @throws OfficeProblem `calendar-missing` when the new calendar doesn't reach far enough */
  count(open: OpenClock): Recounted {
    const before = this.#known.ofClock(open.rows);
    const after = this.#proposed.ofClock({ ...open.rows, calendarVersion: this.#proposed.inForce });
    if (!touches(this.#stretch(before, after), open, after.offsetMinutes))
      return { effect: undefined, dates: undefined };
    const dates = datesOf(open.rows, after);
    return { effect: dateEffect(open, dates, open.warningAt && warningAt(open, dates, after)), dates };
  }

  #stretch(before: Calendar, after: Calendar): ChangedStretch | undefined {
    const known = this.#stretches.get(before) ?? new Map<Calendar, ChangedStretch | undefined>();
    this.#stretches.set(before, known);
    if (!known.has(after)) known.set(after, changedStretch(before, after));
    return known.get(after);
  }
}

/** Whether a dossier's time, from the receipt to the later end, meets a stretch in which the calendars differ. */
function touches(stretch: ChangedStretch | undefined, open: OpenClock, offsetMinutes: number): boolean {
  if (!stretch) return false;
  const from = toMinute(open.rows.startedAt.getTime(), offsetMinutes);
  const to = Math.max(open.firstDueAt.getTime(), open.statutoryDueAt.getTime());
  return from < stretch.to && toMinute(to, offsetMinutes) >= stretch.from;
}

function warningAt(open: OpenClock, dates: Omit<DueDates, 'dossierId'>, calendar: Calendar): Date {
  const { rows } = open;
  const ended = rows.pauses.flatMap(({ from_at, to_at, policy }) =>
    to_at ? [{ from: from_at, to: to_at, policy }] : [],
  );
  const { at } = orProblem(
    shareInstant({
      start: rows.startedAt.getTime(),
      budget: rows.committed,
      calendar,
      pauses: countablePauses({ start: rows.startedAt, pauses: ended }),
      share: open.setting.warningPercent / 100,
      latest: dates.firstDueAt.getTime(),
    }),
  );
  return new Date(at);
}
