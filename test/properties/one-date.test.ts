import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Budget, UNITS } from '#engine/deadline/budget.ts';
import { computeDeadline, isFault } from '#engine/deadline/compute-deadline.ts';
import { layClocks } from '#engine/office/clocks/lay-clocks.ts';
import { slipInstant } from '#engine/office/slips/words.ts';
import { WORLDS } from '../deadline/laws/worlds.ts';

/** One date, whoever tells it: the preview, the clock that is stored, the slip that is printed. */

const budgets = fc
  .constantFrom(...UNITS)
  .chain((unit) =>
    fc.integer({ min: 1, max: 40 }).map((value): Budget => ({ unit, value: unit === 'sameDay' ? 1 : value })),
  );

/** `2024-06-12T11:15:00+07:00` from "11 giờ 15 phút, Thứ Tư, ngày 12/06/2024" */
function read(printed: string): string {
  const match = /^(\d\d) giờ (\d\d) phút, .+, ngày (\d\d)\/(\d\d)\/(\d{4})$/.exec(printed);
  if (!match) throw new Error(`Expected a slip's instant but got "${printed}".`);
  const [, hour, minute, day, month, year] = match;
  return `${year}-${month}-${day}T${hour}:${minute}:00+07:00`;
}

function preview(question: Omit<Parameters<typeof computeDeadline>[0], 'start'> & { start: Date }): string {
  const result = computeDeadline({ ...question, start: question.start.toISOString() });
  if (isFault(result)) throw new Error(JSON.stringify(result));
  return result.dueAt;
}

describe('any dossier', () => {
  it('is previewed, stored and printed with one date (3000 cases)', () => {
    const starts = fc.date({
      min: new Date('2023-01-02T00:00:00+07:00'),
      max: new Date('2027-10-01T00:00:00+07:00'),
      noInvalidDate: true,
    });
    const wait = fc.option(
      fc.record({ after: fc.integer({ min: 0, max: 600 }), minutes: fc.integer({ min: 1, max: 9000 }) }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(WORLDS)),
        starts,
        budgets,
        budgets,
        wait,
        (name, start, committed, statutory, pause) => {
          // given
          const { calendar } = WORLDS[name]!;
          const from = new Date(start.getTime() + (pause?.after ?? 0) * 60_000);
          const to = new Date(from.getTime() + (pause?.minutes ?? 0) * 60_000);
          const pauses = pause ? [{ from, to, policy: 'accumulate' as const }] : [];
          // when
          const stored = layClocks({ start, committed, statutory, calendar, pauses });
          // then
          const asked = pauses.map((one) => ({ ...one, from: one.from.getTime(), to: one.to.getTime() }));
          const question = { start, calendar, pauses: asked, latePauses: 'ignore' as const };
          const limit = preview({ ...question, budget: statutory });
          const promised = preview({ ...question, budget: committed });
          expect(read(slipInstant(stored.statutoryDueAt))).toBe(limit);
          expect(read(slipInstant(stored.dueAt))).toBe(promised < limit ? promised : limit);
          expect(stored.dueAt.getTime()).toBe(Date.parse(stored.committed.dueAt));
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
