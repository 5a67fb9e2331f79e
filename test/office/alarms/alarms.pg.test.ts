import { describe, expect, it } from 'vitest';
import { disarmElement, disarmWithdrawn } from '#engine/office/alarms/disarm-element.ts';
import { fireDue } from '#engine/office/alarms/fire-due.ts';
import { fireUntil } from '#engine/office/alarms/fire-until.ts';
import { startScopeAlarms } from '#engine/office/alarms/start-scope-alarms.ts';
import { startTaskAlarms } from '#engine/office/alarms/start-task-alarms.ts';
import { at, eightHours, oneDay, setAlarmStage } from './stage.ts';

const stage = setAlarmStage();

describe('arming', () => {
  it('answers a job that is delivered twice with the same id and starts its alarms once', async () => {
    const first = await stage.arm([eightHours, oneDay]);
    expect(await stage.arm([eightHours, oneDay])).toBe(first);
    expect(await stage.arm([eightHours], {}, '2')).not.toBe(first);
    expect((await stage.alarms()).map((alarm) => alarm.name)).toEqual(['het', 'muon', 'muon']);
  });

  it('counts working time by the calendar and everything else plainly', async () => {
    await stage.arm([eightHours, oneDay]);
    const [plain, working] = await stage.alarms();
    expect(working?.due_at).toEqual(at('2024-06-14T17:00'));
    expect(plain!.due_at!.getTime() - at('2024-06-15T08:00').getTime()).toBeLessThan(60_000);
  });

  it('lets the alarms of a user task start with its own job, once', async () => {
    // given
    const armingId = await stage.arm([eightHours], { 'motcua:starts': 'task' });
    expect(await stage.alarms()).toEqual([]);
    // when
    const arrived = stage.job({}, { motcuaArm: armingId }, '9');
    await stage.write((trx) => startTaskAlarms(trx, stage.office, arrived));
    await stage.write((trx) => startTaskAlarms(trx, stage.office, arrived));
    // then
    expect(await stage.alarms()).toHaveLength(1);
  });

  it('starts the timers of a scope by its key, also of two inner instances', async () => {
    const armingId = await stage.arm([]);
    const started = (key: string) =>
      stage.write((trx) =>
        startScopeAlarms(
          trx,
          stage.office,
          stage.job({ 'motcua:timers': JSON.stringify([oneDay]) }, { motcuaArm: key }, key),
        ),
      );
    await started(`${armingId}:1`);
    await started(`${armingId}:2`);
    await started(`${armingId}:2`);
    expect(await stage.alarms()).toHaveLength(2);
  });

  it('ends what was armed when the token leaves, or is withdrawn', async () => {
    const first = await stage.arm([eightHours]);
    await stage.arm([oneDay], {}, '2');
    await stage.write((trx) => disarmElement(trx, stage.job({ 'motcua:arms': 'u' }, { motcuaArm: first })));
    expect((await stage.alarms()).map(({ state }) => state)).toEqual(['running', 'ended']);
    await stage.write((trx) => disarmWithdrawn(trx, stage.dossierId, ['u', 'v']));
    expect((await stage.alarms()).map(({ state }) => state)).toEqual(['ended', 'ended']);
    expect(await stage.fire(at('2024-07-01T08:00'))).toBe(0);
  });
});

describe('firing', () => {
  it('fires once however many look, with the message the subscription waits for', async () => {
    // given
    const armingId = await stage.arm([eightHours]);
    expect(await stage.fire(at('2024-06-14T16:59'))).toBe(0);
    // when
    const counts = await Promise.all([1, 2, 3].map(() => stage.fire(at('2024-06-14T17:00'))));
    // then
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    expect(await stage.messages()).toEqual([`${armingId}:muon:1`]);
    expect(stage.fired).toMatchObject([{ kind: 'timer', name: 'muon', elementId: 'u' }]);
  });

  it('fires a cycle as often as it says, numbered', async () => {
    const armingId = await stage.arm([
      { id: 'nhac', counting: { kind: 'cycle', repetitions: 3, iso: 'PT1H' } },
    ]);
    await stage.fire(at('2024-06-14T09:30'));
    await stage.fire(at('2024-06-14T12:00'));
    expect(await stage.messages()).toEqual([1, 2, 3].map((n) => `${armingId}:nhac:${n}`));
    expect((await stage.alarms())[0]?.state).toBe('fired');
  });

  it('goes on with the others when one can not be fired', async () => {
    await stage.arm([oneDay]);
    await stage.receive();
    await stage.arm([oneDay], {}, '2');
    let first = true;
    const count = await fireDue(stage.office, at('2024-06-16T08:00'), async () => {
      if (!first) return;
      first = false;
      throw new Error('broken');
    });
    expect(count).toBe(1);
    expect(await stage.messages()).toHaveLength(1);
    expect(await stage.fire(at('2024-06-16T08:00'))).toBe(1);
  });

  it('does not fire for a dossier that has ended', async () => {
    await stage.arm([oneDay]);
    await stage.pool.query(`UPDATE dossiers SET status = 'stopped' WHERE id = $1`, [stage.dossierId]);
    expect(await stage.fire(at('2024-06-16T08:00'))).toBe(0);
    expect(await stage.messages()).toEqual([]);
  });

  it('moves the clock from alarm to alarm, so that what follows from one is counted from it', async () => {
    // given an alarm whose firing arms the next one
    await stage.arm([oneDay]);
    const clock = stage.office.movableClock!;
    let nth = 1;
    // when
    const count = await fireUntil(stage.office, {
      clock,
      until: at('2024-06-17T12:00'),
      effect: async (_trx, _dossier, alarm) => void stage.fired.push(alarm),
      settle: async () => {
        nth += 1;
        await stage.arm([oneDay], {}, String(nth));
      },
    });
    // then: Saturday, Sunday and Monday at 08:00
    expect(count).toBe(3);
    expect(stage.fired.map(({ dueAt }) => dueAt.toISOString().slice(0, 13))).toEqual([
      '2024-06-15T01',
      '2024-06-16T01',
      '2024-06-17T01',
    ]);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(at('2024-06-17T12:00').getTime());
  });
});

describe('moving the clock', () => {
  it('passes by alarms of dossiers that have ended', async () => {
    await stage.arm([{ id: 'som', counting: { kind: 'duration', iso: 'PT1H' } }]);
    await stage.pool.query(`UPDATE dossiers SET status = 'stopped' WHERE id = $1`, [stage.dossierId]);
    await stage.receive();
    await stage.arm([oneDay], {}, '2');
    const count = await fireUntil(stage.office, {
      clock: stage.office.movableClock!,
      until: at('2024-06-16T08:00'),
      effect: async () => undefined,
      settle: async () => undefined,
    });
    expect(count).toBe(1);
  });
});
