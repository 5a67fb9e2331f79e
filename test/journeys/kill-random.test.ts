import { describe, expect, it } from 'vitest';
import { killRun } from '#test/kit/kill-run.ts';

/**
 * The long kill test: MOTCUA_KILL_RUNS says how many runs (`.ci/run` asks for 20), MOTCUA_KILL_SEED repeats one series.
 * Without the first it is left out, because it takes minutes.
 */
const runs = Number(process.env['MOTCUA_KILL_RUNS'] ?? 0);
const seed = Number(process.env['MOTCUA_KILL_SEED'] ?? Date.now() % 1_000_000);
const dossiers = 500;

describe.runIf(runs > 0)(`kill -9 at random, seed ${seed}`, () => {
  it.each(randomRuns(runs))(
    'run $run: after $afterCompletions completions, PostgreSQL too: $postgresToo',
    { timeout: 300_000 },
    async ({ afterCompletions, postgresToo }) => {
      const report = await killRun({ dossiers, width: 16, afterCompletions, postgresToo });
      expect(report).toMatchObject({ kills: 1, dossiers, ended: dossiers, ghosts: 0, journal: { ok: true } });
    },
  );
});

/** A series that the seed alone decides (mulberry32). */
function randomRuns(count: number): { run: number; afterCompletions: number; postgresToo: boolean }[] {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return Array.from({ length: count }, (_, index) => ({
    run: index + 1,
    afterCompletions: 1 + Math.floor(random() * (dossiers * 4 - 1)),
    postgresToo: random() < 0.5,
  }));
}
