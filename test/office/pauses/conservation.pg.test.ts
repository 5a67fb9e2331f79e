import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginPause } from '#engine/office/pauses/begin-pause.ts';
import { endPause } from '#engine/office/pauses/end-pause.ts';
import { waitKinds } from '#engine/office/pauses/wait-kinds.ts';
import { at, setClockStage } from '#test/office/clocks/stage.ts';

const stage = setClockStage();
const MINUTE = 60_000;
const START = at('2024-06-03T09:12');
const BUDGET_HOURS = 40;

/** Office hours A of a summer without a day off, said plainly. */
function isOpen(moment: number): boolean {
  const local = new Date(moment + 7 * 3600_000);
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
  const weekday = local.getUTCDay() >= 1 && local.getUTCDay() <= 5;
  return weekday && ((minute >= 480 && minute < 720) || (minute >= 780 && minute < 1020));
}

interface Wait {
  from: Date;
  to: Date;
}

/** Minute by minute: what is open and not waited for uses the budget up. */
function endByCounting(waits: readonly Wait[]): Date {
  let left = BUDGET_HOURS * 60;
  let moment = START.getTime();
  for (; left > 0; moment += MINUTE) {
    const waited = waits.some(({ from, to }) => from.getTime() <= moment && moment < to.getTime());
    if (!waited && isOpen(moment)) left -= 1;
  }
  return new Date(moment);
}

/** A gap before a wait and its length, in minutes of the wall clock. */
const courses = fc.array(
  fc.record({
    gap: fc.integer({ min: 0, max: 3_000 }),
    length: fc.integer({ min: 0, max: 7_000 }),
    kind: fc.constantFrom(...waitKinds),
  }),
  { minLength: 1, maxLength: 6 },
);

async function longDossier(): Promise<string> {
  stage.now = START;
  const { id } = await stage.receive();
  await stage.pool.query(
    `UPDATE clocks SET budget_value = CASE kind WHEN 'committed' THEN $2::int ELSE 60 END,
       budget_unit = CASE kind WHEN 'committed' THEN 'workingHours' ELSE 'workingDays' END WHERE dossier_id = $1`,
    [id, BUDGET_HOURS],
  );
  return id;
}

describe('any number of waits', () => {
  it('conserves the budget to the minute, as a count on fingers does', async () => {
    let waits = 0;
    await fc.assert(
      fc.asyncProperty(courses, async (course) => {
        const id = await longDossier();
        const waited: Wait[] = [];
        for (const { gap, length, kind } of course) {
          const from = new Date(stage.now.getTime() + gap * MINUTE);
          const to = new Date(from.getTime() + length * MINUTE);
          const by = stage.who('truongdonvi');
          stage.now = from;
          const pauseId = await stage.act(id, (trx, dossier) =>
            beginPause(trx, stage.office, dossier, { kind, reason: 'Chờ', detail: {}, by }),
          );
          stage.now = to;
          await stage.act(id, (trx, dossier) =>
            endPause(trx, stage.office, dossier, { pauseId, by, correlationId: 'test' }),
          );
          waited.push({ from, to });
          waits += 1;
        }
        const { first_due_at, due_at } = await stage.dossier(id);
        expect(first_due_at).toEqual(endByCounting(waited));
        expect(due_at).toEqual(first_due_at);
      }),
      { numRuns: 25, interruptAfterTimeLimit: 40_000 },
    );
    process.stdout.write(`waits begun and ended: ${waits}\n`);
    expect(waits).toBeGreaterThan(10);
  });
});
