import { describe, expect, it } from 'vitest';
import { storeClockAlarms } from '#engine/office/alarms/store-clock-alarms.ts';
import { at, setAlarmStage } from '#test/office/alarms/stage.ts';

const stage = setAlarmStage();
const store = (times: Record<string, Date>) =>
  stage.write((trx) => storeClockAlarms(trx, stage.office, [{ dossierId: stage.dossierId, times }]));

describe("the clock's own warnings", () => {
  it('are added, moved when their time has changed, and left alone once given', async () => {
    // given: one that was given, one that waits
    await store({ nearlyDue: at('2024-06-14T09:00'), due: at('2024-06-14T17:00') });
    await stage.fire(at('2024-06-14T09:30'));
    const idsOf = async () =>
      (
        await stage.pool.query<{ id: string }>(
          "SELECT id FROM alarms WHERE kind = 'clock' AND name IN ('due', 'nearlyDue')",
        )
      ).rows.map(({ id }) => id);
    const ids = await idsOf();
    // when
    await store({
      nearlyDue: at('2024-06-14T11:00'),
      due: at('2024-06-17T17:00'),
      late: at('2024-06-17T17:01'),
    });
    // then
    expect(await stage.alarms('clock')).toEqual([
      { name: 'due', state: 'running', due_at: at('2024-06-17T17:00') },
      { name: 'late', state: 'running', due_at: at('2024-06-17T17:01') },
      { name: 'nearlyDue', state: 'fired', due_at: null },
    ]);
    expect((await idsOf()).sort()).toEqual(ids.sort());
  });

  it('are not written when they stand already', async () => {
    const versions = async () =>
      (await stage.pool.query("SELECT name, xmin FROM alarms WHERE kind = 'clock' ORDER BY name")).rows;
    const times = { due: at('2024-06-14T17:00'), late: at('2024-06-14T17:01') };
    await store(times);
    const before = await versions();
    await store(times);
    expect(await versions()).toEqual(before);
  });
});
