import { describe, expect, it } from 'vitest';
import { killRun } from '#test/kit/kill-run.ts';

/**
 * The places where a crash hurts most, aimed at: the receipt is recorded and nobody has told the broker; the broker has
 * the command and nobody has noted it; the task's row is written and its lease still short.
 */
const points = [
  { at: 'outbox:before-send', postgresToo: false },
  { at: 'outbox:after-send', postgresToo: true },
  { at: 'inbox:after-commit', postgresToo: true },
];

describe('kill -9 during a run of 500 dossiers', () => {
  it.each(points)(
    'at $at, PostgreSQL too: $postgresToo',
    { timeout: 300_000 },
    async ({ at, postgresToo }) => {
      // when
      const report = await killRun({ dossiers: 500, width: 16, at: `${at}:400`, postgresToo });
      // then
      process.stdout.write(
        `kill at ${at}: back after ${report.restartMs} ms, ${report.journal.entries} journal entries\n`,
      );
      expect(report).toMatchObject({ kills: 1, dossiers: 500, ended: 500, ghosts: 0, journal: { ok: true } });
    },
  );
});
