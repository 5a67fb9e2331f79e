import fc from 'fast-check';
import { expect } from 'vitest';
import { type Budget, UNITS } from '#engine/deadline/budget.ts';
import { capCommitted } from '#engine/deadline/cap-committed.ts';
import { type Deadline, computeDeadline, computeEnd, isFault } from '#engine/deadline/compute-deadline.ts';
import type { DeadlineQuestion } from '#engine/deadline/compute-deadline.ts';
import { dueAt } from '#engine/deadline/due-at.ts';
import type { Policy } from '#engine/deadline/pauses.ts';
import type { NaivePause } from './naive-calendar.ts';
import { WORLDS, type World } from './worlds.ts';

/**
 * Laws that hold for any start, term, pause and calendar between 2023 and 2027, each with how many cases it is worth.
 * Instants are minutes of office time (UTC+7).
 */

const FIRST = Date.UTC(2023, 0, 2) / 60_000;
const LAST = Date.UTC(2027, 10, 1) / 60_000;
const OFFSET = 420;

/** By name, so that a counterexample can be read. */
const worlds = fc.constantFrom(...Object.keys(WORLDS));
const starts = fc.integer({ min: FIRST, max: LAST });
const MOST: Record<Budget['unit'], number> = {
  workingMinutes: 2400,
  workingHours: 40,
  workingDays: 40,
  calendarDays: 60,
  sameDay: 1,
};
const budgets = fc
  .constantFrom(...UNITS)
  .chain((unit) => fc.integer({ min: 1, max: MOST[unit] }).map((value): Budget => ({ unit, value })));

function milliseconds(minute: number): number {
  return (minute - OFFSET) * 60_000;
}

function minuteOf(iso: string): number {
  return Date.parse(iso) / 60_000 + OFFSET;
}

function quick(world: World, start: number, budget: Budget): number {
  return dueAt(milliseconds(start), budget, world.fast) / 60_000 + OFFSET;
}

function careful(question: Omit<DeadlineQuestion, 'start'> & { start: number }): Deadline {
  const result = computeDeadline({ ...question, start: milliseconds(question.start) });
  if (isFault(result)) throw new Error(JSON.stringify(result));
  return result;
}

/** Waits one after the other, the first after `start`: gaps and lengths from minutes to days. */
const waits = fc.array(
  fc.record({
    gap: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 4000 })),
    length: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 20_000 })),
    policy: fc.constantFrom<Policy>('accumulate', 'accumulate', 'accumulate', 'restart', 'run'),
  }),
  { minLength: 1, maxLength: 8 },
);

/** The waits from a start on, as far as each begins before the end so far: later ones would be refused. */
function pausesWithin(
  start: number,
  list: { gap: number; length: number; policy: Policy }[],
  endOf: (pauses: readonly NaivePause[]) => number,
): NaivePause[] {
  const pauses: NaivePause[] = [];
  let at = start;
  for (const { gap, length, policy } of list) {
    const pause = { from: at + gap, to: at + gap + length, policy };
    if (pause.from >= endOf(pauses)) break;
    pauses.push(pause);
    at = pause.to;
  }
  return pauses;
}

function asked(pauses: readonly NaivePause[]) {
  return pauses.map(({ from, to, policy }) => ({ from: milliseconds(from), to: milliseconds(to), policy }));
}

/** A law by name: how many cases of a hundred thousand it gets, and what holds. */
export interface Law {
  name: string;
  share: number;
  property: fc.IPropertyWithHooks<never> | fc.IRawProperty<unknown>;
}

export const LAWS: Law[] = [
  {
    name: 'the fast arithmetic equals a count minute by minute',
    share: 0.45,
    property: fc.property(worlds, starts, budgets, (name, start, budget) => {
      const world = WORLDS[name]!;
      expect(quick(world, start, budget)).toBe(world.naive.end(start, budget));
    }),
  },
  {
    name: 'the account ends where the fast arithmetic does, and adds up to the term',
    share: 0.15,
    property: fc.property(worlds, starts, budgets, (name, start, budget) => {
      const world = WORLDS[name]!;
      const { dueAt: due, ledger } = careful({ start, budget, calendar: world.calendar });
      expect(minuteOf(due)).toBe(quick(world, start, budget));
      expect(ledger.at(-1)!.date).toBe(due.slice(0, 10));
      const minutes = ledger.reduce((sum, line) => sum + (line.countedMinutes ?? 0), 0);
      const days = ledger.filter(({ countedDay }) => countedDay !== undefined).length;
      if (budget.unit === 'workingMinutes') expect(minutes).toBe(budget.value);
      if (budget.unit === 'workingHours') expect(minutes).toBe(budget.value * 60);
      if (budget.unit.endsWith('Days')) expect(days).toBe(budget.value);
    }),
  },
  {
    name: 'no end falls outside working time',
    share: 0.2,
    property: fc.property(worlds, starts, budgets, (name, start, budget) => {
      const world = WORLDS[name]!;
      const end = quick(world, start, budget);
      expect(end).toBeGreaterThan(start);
      expect(world.naive.isOpen(end - 1)).toBe(true);
    }),
  },
  {
    name: 'a later start never ends sooner, nor does a longer term',
    share: 0.2,
    property: fc.property(worlds, starts, fc.nat(20_000), budgets, (name, start, later, budget) => {
      const world = WORLDS[name]!;
      const end = quick(world, start, budget);
      expect(quick(world, start + later, budget)).toBeGreaterThanOrEqual(end);
      if (budget.unit === 'sameDay') return;
      const longer = { ...budget, value: budget.value + 1 };
      expect(quick(world, start, longer)).toBeGreaterThanOrEqual(end);
    }),
  },
  {
    name: 'any number of pauses conserves the budget to the minute',
    share: 0.08,
    property: fc.property(
      worlds,
      starts,
      fc.integer({ min: 1, max: 1500 }),
      waits,
      (name, start, value, list) => {
        const world = WORLDS[name]!;
        const endOf = (pauses: readonly NaivePause[]): number =>
          world.naive.endOfMinutes(start, value, pauses);
        const pauses = pausesWithin(world.naive.opening(start), list, endOf);
        const budget: Budget = { value, unit: 'workingMinutes' };
        const question = { start, budget, calendar: world.calendar, pauses: asked(pauses) };
        const result = careful(question);
        expect(minuteOf(result.dueAt)).toBe(endOf(pauses));
        expect(computeEnd({ ...question, start: milliseconds(start) })).toMatchObject({
          dueAt: Date.parse(result.dueAt),
        });
        expect(result.ledger.reduce((sum, line) => sum + (line.countedMinutes ?? 0), 0)).toBe(value);
      },
    ),
  },
  {
    name: 'pauses of terms in days use up whole days, as a count on fingers does',
    share: 0.04,
    property: fc.property(
      worlds,
      starts,
      fc.integer({ min: 1, max: 30 }),
      waits,
      (name, start, value, list) => {
        const world = WORLDS[name]!;
        const endOf = (pauses: readonly NaivePause[]): number => world.naive.endOfDays(start, value, pauses);
        const pauses = pausesWithin(world.naive.opening(start), list, endOf);
        const budget: Budget = { value, unit: 'workingDays' };
        const result = careful({ start, budget, calendar: world.calendar, pauses: asked(pauses) });
        expect(minuteOf(result.dueAt)).toBe(endOf(pauses));
      },
    ),
  },
  {
    name: 'a committed end is never later than the statutory one',
    share: 0.04,
    property: fc.property(worlds, starts, budgets, budgets, (name, start, promised, limit) => {
      const world = WORLDS[name]!;
      const { calendar } = world;
      const statutory = careful({ start, budget: limit, calendar });
      const committed = careful({ start, budget: promised, calendar });
      const capped = capCommitted(committed, statutory, { calendar });
      expect(minuteOf(capped.dueAt)).toBe(Math.min(minuteOf(committed.dueAt), minuteOf(statutory.dueAt)));
    }),
  },
  {
    name: 'every reading ends in working time, the clock time of receipt never after the close',
    share: 0.04,
    property: fc.property(worlds, starts, budgets, fc.boolean(), (name, start, budget, sent) => {
      const world = WORLDS[name]!;
      const { calendar, naive } = world;
      const readings = {
        dayEnd: 'clockTime' as const,
        dayStart: sent ? ('asSent' as const) : ('moved' as const),
      };
      const clockTime = minuteOf(careful({ start, budget, calendar, readings }).dueAt);
      const closing = minuteOf(
        careful({ start, budget, calendar, readings: { ...readings, dayEnd: 'closing' } }).dueAt,
      );
      expect(clockTime).toBeLessThanOrEqual(closing);
      expect(naive.isOpen(clockTime - 1) || naive.isOpen(clockTime)).toBe(true);
    }),
  },
];
