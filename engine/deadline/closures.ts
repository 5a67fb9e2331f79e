import type { Closure } from './calendar-data.ts';
import type { Shift } from './compile-hours.ts';
import { type Day, atMinuteOfDay, dayOf, parseMoment } from './instant.ts';

/** A part of a day's shifts that falls into a closure, in minutes of the day. */
export interface ClosedPart extends Shift {
  closure: Closure;
}

/** The closures that concern an agency (by its id or code) and, where one is asked about, a procedure. */
export function closuresFor(
  closures: readonly Closure[],
  whom: { agencies: readonly string[]; procedure?: string },
): Closure[] {
  return closures.filter(
    ({ agencies, procedures }) =>
      (agencies === 'all' || agencies.some((agency) => whom.agencies.includes(agency))) &&
      (procedures === undefined || (whom.procedure !== undefined && procedures.includes(whom.procedure))),
  );
}

/** The parts of ordinary shifts that closures cover, by day, oldest first. Throws a RangeError for an impossible closure. */
export function closedPartsByDay(
  closures: readonly Closure[],
  shiftsOf: (day: Day) => readonly Shift[],
): Map<Day, ClosedPart[]> {
  const parts = new Map<Day, ClosedPart[]>();
  for (const closure of closures) {
    const from = parseMoment(closure.from);
    const to = parseMoment(closure.to);
    if (from >= to) {
      throw new RangeError(`Expected closure "${closure.code}" to begin before it ends but it does not.`);
    }
    for (let day = dayOf(from); day <= dayOf(to - 1); day += 1) {
      const midnight = atMinuteOfDay(day, 0);
      const closed = shiftsOf(day)
        .map((shift) => ({
          from: Math.max(shift.from, from - midnight),
          to: Math.min(shift.to, to - midnight),
          closure,
        }))
        .filter((part) => part.from < part.to);
      if (closed.length > 0) parts.set(day, [...(parts.get(day) ?? []), ...closed]);
    }
  }
  for (const list of parts.values()) list.sort((a, b) => a.from - b.from);
  return parts;
}

/** What is left of the shifts when every part that stops the clock is taken out. */
export function withoutStops(shifts: readonly Shift[], parts: readonly ClosedPart[]): Shift[] {
  return parts
    .filter(({ closure }) => closure.effect === 'stops')
    .reduce<Shift[]>((rest, part) => rest.flatMap((shift) => cut(shift, part)), [...shifts]);
}

function cut(shift: Shift, part: Shift): Shift[] {
  if (part.to <= shift.from || shift.to <= part.from) return [shift];
  return [
    { from: shift.from, to: part.from },
    { from: part.to, to: shift.to },
  ].filter(({ from, to }) => from < to);
}
