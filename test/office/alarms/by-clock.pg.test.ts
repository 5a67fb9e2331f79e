import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Policy } from '#engine/deadline/pauses.ts';
import { endDossierAlarms } from '#engine/office/alarms/end-dossier-alarms.ts';
import { relayAlarms } from '#engine/office/alarms/relay-alarms.ts';
import { pauseClocks, resumeClocks, stopClocks } from '#engine/office/clocks/write-clocks.ts';
import type { AlarmTimer } from '#engine/office/procedures/publish/procedure-model.ts';
import { at, oneDay, setAlarmStage } from './stage.ts';

const stage = setAlarmStage();

const half: AlarmTimer = { id: 'nua', counting: { kind: 'share', percent: 50, clock: 'committed' } };
const hourBefore: AlarmTimer = {
  id: 'truoc',
  counting: { kind: 'beforeDue', value: 1, unit: 'workingHours', clock: 'committed' },
};
const dayBefore: AlarmTimer = {
  id: 'luat',
  counting: { kind: 'beforeDue', value: 1, unit: 'workingDays', clock: 'statutory' },
};

const relay = () => stage.write((trx) => relayAlarms(trx, stage.office, stage.dossierId));
const dueTimes = async () =>
  Object.fromEntries((await stage.alarms()).map(({ name, state, due_at }) => [name, due_at ?? state]));

const pause = (from: Date, policy: Policy = 'accumulate') =>
  stage.write(async (trx) => {
    const [kind, reason, by] = ['supplement' as const, '', { system: 'test' }];
    const { calendars } = stage.office;
    await pauseClocks(trx, stage.dossierId, { id: randomUUID(), kind, policy, from, reason, by, calendars });
    await relayAlarms(trx, stage.office, stage.dossierId);
  });
const resume = (to: Date) =>
  stage.write(async (trx) => {
    const { calendars } = stage.office;
    await resumeClocks(trx, stage.dossierId, { kind: 'supplement', at: to, calendars });
    await relayAlarms(trx, stage.office, stage.dossierId);
  });

describe("alarms by the dossier's dates", () => {
  it('are laid from the two clocks, wait while they are paused, and move with them', async () => {
    // given eight hours committed from Friday 08:00, two days by law
    await stage.arm([half, hourBefore, dayBefore, oneDay]);
    const plain = (await dueTimes())['het'];
    expect(await dueTimes()).toMatchObject({
      nua: at('2024-06-14T12:00'),
      truoc: at('2024-06-14T16:00'),
      luat: at('2024-06-17T08:00'),
    });
    // when the clock is paused for an hour, twice told
    await pause(at('2024-06-14T10:00'));
    await relay();
    expect(await dueTimes()).toEqual({ nua: 'paused', truoc: 'paused', luat: 'paused', het: plain });
    await resume(at('2024-06-14T11:00'));
    // then
    expect(await dueTimes()).toEqual({
      nua: at('2024-06-14T14:00'),
      truoc: at('2024-06-17T08:00'),
      luat: at('2024-06-17T08:00'),
      het: plain,
    });
    // when the leader signs a new date
    await stage.pool.query('UPDATE dossiers SET due_at = $2 WHERE id = $1', [
      stage.dossierId,
      at('2024-06-18T17:00'),
    ]);
    await relay();
    // then what leads to the date moves, what is a share of the time does not
    expect(await dueTimes()).toMatchObject({ nua: at('2024-06-14T14:00'), truoc: at('2024-06-18T16:00') });
  });

  it('start afresh with a clock that does', async () => {
    await stage.arm([
      half,
      { id: 'viec', counting: { kind: 'workingTime', value: 1, unit: 'workingHours' } },
    ]);
    await pause(at('2024-06-14T08:30'), 'restart');
    await resume(at('2024-06-14T14:00'));
    expect(await dueTimes()).toEqual({ nua: at('2024-06-17T09:00'), viec: at('2024-06-14T15:00') });
  });

  it('do not heed a wait that lets the clock run', async () => {
    await stage.arm([half]);
    await pause(at('2024-06-14T08:30'), 'run');
    expect(await dueTimes()).toEqual({ nua: at('2024-06-14T12:00') });
  });

  it('ring at once when their moment has passed before they are armed, once', async () => {
    stage.office.movableClock!.moveTo(at('2024-06-14T15:00'));
    await stage.arm([half]);
    expect(await stage.fire(at('2024-06-14T15:01'))).toBe(1);
    await relay();
    await stage.fire(at('2024-06-17T17:00'));
    expect(stage.fired.filter(({ kind }) => kind === 'timer').map(({ name }) => name)).toEqual(['nua']);
  });

  it('wait at an element that pauses the clock itself, which has no date meanwhile', async () => {
    await pause(at('2024-06-14T08:30'));
    await stage.arm([half, oneDay], { 'motcua:pauses': 'true' });
    expect((await dueTimes())['nua']).toBe('paused');
  });

  it('wait when the result is ready, and end with the dossier', async () => {
    await stage.arm([half, oneDay]);
    const stop = (which: 'clock' | 'all') =>
      stage.write(async (trx) => {
        await stopClocks(trx, stage.dossierId, at('2024-06-14T09:00'));
        await endDossierAlarms(trx, stage.dossierId, which);
        await relayAlarms(trx, stage.office, stage.dossierId);
      });
    await stop('clock');
    expect((await stage.alarms()).map(({ state }) => state)).toEqual(['running', 'paused']);
    await stop('all');
    expect((await stage.alarms()).map(({ state }) => state)).toEqual(['ended', 'ended']);
  });

  it('are laid for many dossiers in one call', async () => {
    const ids: string[] = [];
    for (let nth = 1; nth <= 3; nth += 1) {
      await stage.arm([hourBefore], {}, String(nth));
      ids.push(stage.dossierId);
      await stage.receive();
    }
    await stage.pool.query('UPDATE dossiers SET due_at = $1', [at('2024-06-19T17:00')]);
    await stage.write((trx) => relayAlarms(trx, stage.office, ids));
    const { rows } = await stage.pool.query<{ due_at: Date }>(
      `SELECT due_at FROM alarms WHERE kind = 'timer'`,
    );
    expect(rows.map(({ due_at }) => due_at)).toEqual(ids.map(() => at('2024-06-19T16:00')));
  });
});
