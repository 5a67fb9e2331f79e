import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { relayAlarms } from '#engine/office/alarms/relay-alarms.ts';
import { scheduleClockAlarms } from '#engine/office/alarms/schedule-clock-alarms.ts';
import { pauseClocks, resumeClocks } from '#engine/office/clocks/write-clocks.ts';
import { at, eightHours, oneDay, setAlarmStage } from './stage.ts';

const stage = setAlarmStage();

/** Pauses the law's clock and its alarms, as a request for a supplement does. */
const pause = (from: Date) =>
  stage.write(async (trx) => {
    const kind = 'supplement';
    await pauseClocks(trx, stage.dossierId, {
      id: randomUUID(),
      kind,
      policy: 'accumulate',
      from,
      reason: '',
      by: { system: 'test' },
      calendars: stage.office.calendars,
    });
    await relayAlarms(trx, stage.office, stage.dossierId);
  });

const resume = (to: Date) =>
  stage.write(async (trx) => {
    await resumeClocks(trx, stage.dossierId, {
      kind: 'supplement',
      at: to,
      calendars: stage.office.calendars,
    });
    await relayAlarms(trx, stage.office, stage.dossierId);
  });

describe('pausing', () => {
  it('stops working time with the law and counts it on, plain time goes on', async () => {
    // given
    await stage.arm([eightHours, oneDay]);
    const [plain] = await stage.alarms();
    // when two working hours are waited
    await pause(at('2024-06-14T10:00'));
    expect((await stage.alarms()).map(({ state }) => state)).toEqual(['running', 'paused']);
    expect(await stage.fire(at('2024-06-14T17:00'))).toBe(0);
    await resume(at('2024-06-14T14:00'));
    // then
    const [same, moved] = await stage.alarms();
    expect(same).toEqual(plain);
    expect(moved).toMatchObject({ state: 'running', due_at: at('2024-06-17T11:00') });
  });

  it('does not stop the alarms of the very element that pauses', async () => {
    await stage.arm([eightHours], { 'motcua:pauses': 'true' });
    await pause(at('2024-06-14T10:00'));
    expect((await stage.alarms())[0]?.state).toBe('running');
  });

  it('starts paused while the clock is paused', async () => {
    await pause(at('2024-06-14T08:30'));
    await stage.arm([eightHours]);
    expect((await stage.alarms())[0]).toMatchObject({ state: 'paused', due_at: null });
    await resume(at('2024-06-14T14:00'));
    expect((await stage.alarms())[0]?.state).toBe('running');
  });
});

describe("the clock's own warnings", () => {
  const schedule = () => stage.write((trx) => scheduleClockAlarms(trx, stage.office, [stage.dossierId]));

  it('warns at 80 % of the committed time and when the promise is broken', async () => {
    await schedule();
    await schedule();
    expect(await stage.alarms('clock')).toEqual([
      { name: 'apologyDue', state: 'running', due_at: at('2024-06-14T15:24') },
      { name: 'apologyReminder', state: 'running', due_at: at('2024-06-14T16:12') },
      { name: 'due', state: 'running', due_at: at('2024-06-14T17:00') },
      { name: 'late', state: 'running', due_at: at('2024-06-14T17:01') },
      { name: 'longLate', state: 'running', due_at: at('2024-06-17T17:00') },
      { name: 'nearlyDue', state: 'running', due_at: at('2024-06-14T15:24') },
    ]);
    await stage.fire(at('2024-06-14T18:00'));
    expect(stage.fired.map(({ name }) => name).slice(2)).toEqual(['apologyReminder', 'due', 'late']);
    expect(await stage.messages()).toEqual([]);
  });

  it('lays them afresh after a pause, but gives each once in a life', async () => {
    await schedule();
    await stage.fire(at('2024-06-14T15:30'));
    await pause(at('2024-06-14T16:00'));
    expect((await stage.alarms('clock')).filter(({ state }) => state === 'running')).toEqual([]);
    await resume(at('2024-06-17T09:00'));
    expect((await stage.alarms('clock')).filter(({ state }) => state === 'running')).toEqual([
      { name: 'apologyReminder', state: 'running', due_at: at('2024-06-17T09:12') },
      { name: 'due', state: 'running', due_at: at('2024-06-17T10:00') },
      { name: 'late', state: 'running', due_at: at('2024-06-17T10:01') },
      { name: 'longLate', state: 'running', due_at: at('2024-06-18T10:00') },
    ]);
  });
});
