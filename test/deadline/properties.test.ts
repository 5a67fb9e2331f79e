import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Budget, UNITS } from '#engine/deadline/budget.ts';
import { type Deadline, computeDeadline, isFault } from '#engine/deadline/compute-deadline.ts';
import type { Pause } from '#engine/deadline/pauses.ts';
import { CALENDARS, SHIPPED_YEARS, readProfile } from './cases/read-case.ts';

/** Laws that hold for any start, term and pause; and a count minute by minute to compare with. */

const MINUTE = 60_000;
const FIRST = Date.parse('2023-01-02T00:00:00+07:00');
const LAST = Date.parse('2026-10-01T00:00:00+07:00');

const starts = fc.integer({ min: FIRST / MINUTE, max: LAST / MINUTE }).map((minutes) => minutes * MINUTE);
const profiles = fc.constantFrom('A', 'B', 'C');
const budgets: fc.Arbitrary<Budget> = fc
  .constantFrom(...UNITS)
  .chain((unit) =>
    fc
      .integer({ min: 1, max: unit === 'workingMinutes' ? 5000 : unit === 'workingHours' ? 80 : 40 })
      .map((value) => ({ unit, value: unit === 'sameDay' ? 1 : value })),
  );

function deadline(start: number, budget: Budget, profile: string, pauses: Pause[] = []): Deadline {
  const result = computeDeadline({ start, budget, calendar: CALENDARS[profile]!, pauses });
  if (isFault(result)) throw new Error(JSON.stringify(result));
  return result;
}

/** Slow and plain on purpose: reads the data files' own words, minute by minute. */
function isOpenNaively(at: number, profile: string): boolean {
  const local = new Date(at + 7 * 60 * MINUTE);
  const date = local.toISOString().slice(0, 10);
  const clock = local.toISOString().slice(11, 16);
  const year = SHIPPED_YEARS.find((candidate) => candidate.year === local.getUTCFullYear())!;
  const swappedIn = year.swapInDays?.some((day) => day.date === date) ?? false;
  const weekend = local.getUTCDay() === 0 || local.getUTCDay() === 6;
  const off = year.daysOff.some((day) => day.date === date);
  if (!swappedIn && (weekend || off)) return false;
  const { shifts } = readProfileOnce(profile).hours['2000-01-01']!;
  return shifts.some((shift) => shift.from <= clock && clock < shift.to);
}

const profilesRead = new Map<string, ReturnType<typeof readProfile>>();
function readProfileOnce(id: string): ReturnType<typeof readProfile> {
  const known = profilesRead.get(id) ?? readProfile(id);
  profilesRead.set(id, known);
  return known;
}

describe('any deadline', () => {
  it('in minutes equals a count minute by minute', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 1200 }), profiles, (start, value, profile) => {
        let at = start;
        for (let left = value; left > 0; at += MINUTE) if (isOpenNaively(at, profile)) left -= 1;
        expect(Date.parse(deadline(start, { value, unit: 'workingMinutes' }, profile).dueAt)).toBe(at);
      }),
      { numRuns: 60 },
    );
  });

  it('grows with the start and with the term', () => {
    fc.assert(
      fc.property(starts, fc.nat(20_000), budgets, profiles, (start, later, budget, profile) => {
        const due = Date.parse(deadline(start, budget, profile).dueAt);
        expect(Date.parse(deadline(start + later * MINUTE, budget, profile).dueAt)).toBeGreaterThanOrEqual(
          due,
        );
        if (budget.unit === 'sameDay') return;
        const more = { ...budget, value: budget.value + 1 };
        expect(Date.parse(deadline(start, more, profile).dueAt)).toBeGreaterThanOrEqual(due);
      }),
    );
  });

  it('lies in working time: the minute before it is open', () => {
    fc.assert(
      fc.property(starts, budgets, profiles, (start, budget, profile) => {
        const due = Date.parse(deadline(start, budget, profile).dueAt);
        expect(due).toBeGreaterThan(start - 1);
        expect(isOpenNaively(due - MINUTE, profile)).toBe(true);
      }),
    );
  });

  it('has a ledger that adds up to the term and ends with it', () => {
    fc.assert(
      fc.property(starts, budgets, profiles, (start, budget, profile) => {
        const { dueAt, ledger } = deadline(start, budget, profile);
        const minutes = ledger.reduce((sum, line) => sum + (line.countedMinutes ?? 0), 0);
        const days = ledger.map((line) => line.countedDay).filter((day) => day !== undefined);
        if (budget.unit === 'workingMinutes') expect(minutes).toBe(budget.value);
        if (budget.unit === 'workingHours') expect(minutes).toBe(budget.value * 60);
        if (budget.unit.endsWith('Days')) expect(days).toEqual(days.map((_, i) => i + 1));
        if (budget.unit.endsWith('Days')) expect(days).toHaveLength(budget.value);
        expect(ledger.at(-1)!.date).toBe(dueAt.slice(0, 10));
      }),
    );
  });
});

describe('any pause', () => {
  const shares = fc.tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 20_000 }));

  /** A pause that begins within the term and lasts some minutes. */
  function pauseWithin(
    start: number,
    due: number,
    [share, minutes]: [number, number],
  ): Omit<Pause, 'policy'> {
    const from = start + Math.floor(((due - start) / MINUTE) * (share / 100)) * MINUTE;
    return { from, to: from + minutes * MINUTE };
  }

  it('that accumulates conserves the working time, to the minute', () => {
    fc.assert(
      fc.property(
        starts,
        fc.integer({ min: 1, max: 3000 }),
        profiles,
        shares,
        (start, value, profile, share) => {
          const budget: Budget = { value, unit: 'workingMinutes' };
          const pause = pauseWithin(start, Date.parse(deadline(start, budget, profile).dueAt), share);
          const paused = deadline(start, budget, profile, [{ ...pause, policy: 'accumulate' }]);
          const counted = paused.ledger.reduce((sum, line) => sum + (line.countedMinutes ?? 0), 0);
          const inPause = paused.ledger.some(
            (line) =>
              line.countedMinutes !== undefined &&
              Date.parse(line.from!) < Number(pause.to) &&
              Date.parse(line.to!) > Number(pause.from),
          );
          expect(counted).toBe(value);
          expect(inPause).toBe(false);
        },
      ),
    );
  });

  it('ends no later than a restart, and without effect no later than accumulated', () => {
    fc.assert(
      fc.property(starts, budgets, profiles, shares, (start, budget, profile, share) => {
        const plain = Date.parse(deadline(start, budget, profile).dueAt);
        const pause = pauseWithin(start, plain, share);
        const due = (policy: Pause['policy']): number =>
          Date.parse(deadline(start, budget, profile, [{ ...pause, policy }]).dueAt);
        expect(due('run')).toBe(plain);
        expect(due('accumulate')).toBeGreaterThanOrEqual(plain);
        expect(due('restart')).toBeGreaterThanOrEqual(due('accumulate'));
      }),
    );
  });
});
