import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProgram, type Program } from '#test/kit/program.ts';
import { ScenarioPlayer, scheduledSteps } from '#test/kit/scenario-player.ts';

/**
 * The five scenarios of the procedure over HTTP, against the built program. Office time only moves forward, so their
 * steps are played together in the order of time, as in a real office.
 */
describe('the scenarios of 2.000635 over HTTP', () => {
  let program: Program;
  let player: ScenarioPlayer;
  const steps = scheduledSteps('ban-sao-trich-luc-ho-tich');

  beforeAll(async () => {
    const env = { LOG_LEVEL: 'warn', MOTCUA_DEMO: '1', MOTCUA_CLOCK: '2024-06-11T09:59:00+07:00' };
    program = await startProgram({ env });
    player = new ScenarioPlayer(program.url, '2.000635');
  });
  afterAll(() => program?.dispose());

  it.each(
    steps.map(
      (scheduled) =>
        [
          `${scheduled.step.at.slice(0, 16)} ${scheduled.scenario}: ${scheduled.step.do} ${scheduled.step.task ?? ''}`,
          scheduled,
        ] as const,
    ),
  )('%s', async (_title, scheduled) => {
    await player.play(scheduled);
  });

  it('leave a journal whose chains hold', async () => {
    const auditor = await player.session('kiemtra');
    const { body } = await auditor.get<{ ok: boolean; entries: number }>('/api/journal/verification');
    expect(body).toMatchObject({ ok: true, firstBrokenId: null });
    expect(body.entries).toBeGreaterThan(30);
  });

  it('warned of the fourth at 80 % of its time', async () => {
    const { journal } = (await player.dossier('4-khong-co-du-lieu')) as unknown as {
      journal: { action: string; name?: string; at: string }[];
    };
    const warning = journal.find((entry) => entry.action === 'warningRaised' && entry.name === 'nearlyDue');
    expect(warning?.at.slice(0, 16)).toBe('2024-06-14T15:24');
  });
});
