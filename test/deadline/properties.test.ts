import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Budget, UNITS } from '#engine/deadline/budget.ts';
import { computeDeadline, isFault } from '#engine/deadline/compute-deadline.ts';
import type { Pause, Policy } from '#engine/deadline/pauses.ts';
import { CALENDARS } from './cases/read-case.ts';
import { LAWS } from './laws/laws.ts';

/** A taste of the laws with every change; test/properties plays each with thousands of cases. */
const CASES = 600;

describe('any deadline', () => {
  for (const { name, share, property } of LAWS) {
    it(name, async () => {
      await fc.assert(property, { numRuns: CASES * share });
    });
  }
});

describe('any pause', () => {
  const MINUTE = 60_000;
  const starts = fc
    .integer({ min: Date.UTC(2023, 0, 2) / MINUTE, max: Date.UTC(2026, 9, 1) / MINUTE })
    .map((minute) => minute * MINUTE);
  const budgets = fc
    .constantFrom(...UNITS)
    .chain((unit) =>
      fc.integer({ min: 1, max: 40 }).map((value) => ({ unit, value: unit === 'sameDay' ? 1 : value })),
    );
  const within = fc.record({
    share: fc.integer({ min: 0, max: 95 }),
    minutes: fc.integer({ min: 1, max: 20_000 }),
  });

  function due(start: number, budget: Budget, pauses: Pause[]): number {
    const result = computeDeadline({ start, budget, calendar: CALENDARS.A!, pauses });
    if (isFault(result)) throw new Error(JSON.stringify(result));
    return Date.parse(result.dueAt);
  }

  it('ends no later than a restart, and without effect no later than accumulated', () => {
    fc.assert(
      fc.property(starts, budgets, within, (start, budget, { share, minutes }) => {
        const plain = due(start, budget, []);
        const from = start + Math.floor(((plain - start) / MINUTE) * (share / 100)) * MINUTE;
        const paused = (policy: Policy): number =>
          due(start, budget, [{ from, to: from + minutes * MINUTE, policy }]);
        expect(paused('run')).toBe(plain);
        expect(paused('accumulate')).toBeGreaterThanOrEqual(plain);
        expect(paused('restart')).toBeGreaterThanOrEqual(paused('accumulate'));
      }),
      { numRuns: 200 },
    );
  });
});
