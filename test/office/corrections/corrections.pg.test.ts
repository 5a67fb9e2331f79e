import { describe, expect, it } from 'vitest';
import { decideCorrection } from '#engine/office/corrections/decide-correction.ts';
import { proposeCorrection } from '#engine/office/corrections/propose-correction.ts';
import { at, setClockStage } from '#test/office/clocks/stage.ts';

const stage = setClockStage();

const propose = (id: string, receivedAt: Date, by = 'tiepnhan') =>
  stage.act(id, (trx, dossier) =>
    proposeCorrection(trx, stage.office, dossier, {
      receivedAt,
      reason: 'Nhập nhầm giờ, đã đối chiếu sổ',
      by: stage.who(by),
    }),
  );
const decide = (id: string, correctionId: string, accept = true, by = 'truongdonvi') =>
  stage.act(id, (trx, dossier) =>
    decideCorrection(trx, stage.office, dossier, {
      correctionId,
      accept,
      reason: 'Đã kiểm tra',
      by: stage.who(by),
    }),
  );

describe('a receipt put on record late', () => {
  it('counts from when it happened, with its reason, and the initiative of that moment', async () => {
    // given Thursday morning, and a dossier handed in on Wednesday at 14:00
    stage.now = at('2024-06-13T08:20');
    const dossier = await stage.receive({
      receivedAt: at('2024-06-12T14:00'),
      receivedAtReason: 'Mất điện chiều thứ Tư',
    });
    expect(dossier).toMatchObject({
      received_at: at('2024-06-12T14:00'),
      recorded_at: at('2024-06-13T08:20'),
      due_at: at('2024-06-12T16:00'),
      initiative: { code: 'thu-tu-toc-ky' },
      received_reason: 'Mất điện chiều thứ Tư',
    });
    const [entry] = await stage.journal(dossier.id);
    expect(entry).toMatchObject({ action: 'dossierReceived', detail: { reason: 'Mất điện chiều thứ Tư' } });
  });

  it('by post counts from the day it arrived', async () => {
    stage.now = at('2024-06-13T08:20');
    const dossier = await stage.receive({
      channel: 'post',
      receivedAt: at('2024-06-12T16:00'),
      receivedAtReason: 'Bưu tá giao chiều thứ Tư',
    });
    expect(dossier).toMatchObject({ initiative: null, statutory_due_at: at('2024-06-13T17:00') });
  });

  it('is refused without a reason, too far back and in the future', async () => {
    stage.now = at('2024-06-13T08:20');
    const late = (receivedAt: Date, receivedAtReason?: string) =>
      stage.receive({ receivedAt, ...(receivedAtReason && { receivedAtReason }) });
    await expect(late(at('2024-06-12T14:00'))).rejects.toMatchObject({ type: 'received-at-unexplained' });
    const outside = { type: 'received-at-out-of-bounds' };
    await expect(late(at('2024-06-07T23:59'), 'x')).rejects.toMatchObject(outside);
    await expect(late(at('2024-06-13T08:21'), 'x')).rejects.toMatchObject(outside);
    expect((await late(at('2024-06-10T08:00'), 'x')).due_at).toEqual(at('2024-06-10T17:00'));
  });
});

describe('a corrected receipt', () => {
  it('moves both clocks, steps, alarms and the initiative, and the first promise stays known', async () => {
    // given a Wednesday dossier put down at 15:20, outside the initiative, with a step in hand
    stage.now = at('2024-06-12T15:20');
    const before = await stage.receive();
    expect(before).toMatchObject({ initiative: null, due_at: at('2024-06-13T15:20') });
    await stage.step(before.id, 'thuLy', 300);
    // when the counter says it was 14:30 and the unit head agrees
    stage.now = at('2024-06-12T15:40');
    const id = await propose(before.id, at('2024-06-12T14:30'));
    expect((await stage.dossier(before.id)).due_at).toEqual(before.due_at);
    await decide(before.id, id);
    // then it is a Wednesday dossier: two hours, one for the step
    const after = await stage.dossier(before.id);
    expect(after).toMatchObject({
      received_at: at('2024-06-12T14:30'),
      recorded_at: before.recorded_at,
      due_at: at('2024-06-12T16:30'),
      first_due_at: at('2024-06-12T16:30'),
      statutory_due_at: at('2024-06-12T17:00'),
      initiative: { code: 'thu-tu-toc-ky' },
    });
    const { rows: tasks } = await stage.pool.query(
      'SELECT due_at, budget_minutes FROM tasks WHERE dossier_id = $1',
      [before.id],
    );
    expect(tasks).toEqual([{ due_at: at('2024-06-12T16:20'), budget_minutes: 60 }]);
    const { rows: alarms } = await stage.pool.query(
      `SELECT name, due_at FROM alarms WHERE dossier_id = $1 AND kind = 'clock' AND state = 'running' ORDER BY name`,
      [before.id],
    );
    expect(alarms).toEqual([
      { name: 'apologyDue', due_at: at('2024-06-12T16:06') },
      { name: 'apologyReminder', due_at: at('2024-06-12T16:18') },
      { name: 'due', due_at: at('2024-06-12T16:30') },
      { name: 'late', due_at: at('2024-06-12T16:31') },
      { name: 'longLate', due_at: at('2024-06-13T16:30') },
      { name: 'nearlyDue', due_at: at('2024-06-12T16:06') },
    ]);
    const { rows: promises } = await stage.pool.query(
      'SELECT n, cause, received_at, due_at FROM promised_dates WHERE dossier_id = $1 ORDER BY n',
      [before.id],
    );
    expect(promises).toEqual([
      { n: 1, cause: 'receipt', received_at: at('2024-06-12T15:20'), due_at: at('2024-06-13T15:20') },
      { n: 2, cause: 'correction', received_at: at('2024-06-12T14:30'), due_at: at('2024-06-12T16:30') },
    ]);
    const slips = await stage.pool.query(
      `SELECT replaces_id IS NOT NULL AS anew FROM slips WHERE dossier_id = $1 AND kind = 'receipt' ORDER BY 1`,
      [before.id],
    );
    expect(slips.rows).toEqual([{ anew: false }, { anew: true }]);
    expect((await stage.journal(before.id)).at(-2)).toMatchObject({
      action: 'receiptCorrected',
      detail: { dueBefore: before.due_at?.toISOString(), dueAfter: after.due_at?.toISOString() },
    });
  });

  it('is decided by another person, once, and only so often', async () => {
    stage.now = at('2024-06-12T15:20');
    const { id } = await stage.receive();
    const first = await propose(id, at('2024-06-12T14:30'));
    await expect(propose(id, at('2024-06-12T14:00'))).rejects.toMatchObject({ type: 'correction-open' });
    await expect(decide(id, first, true, 'tiepnhan')).rejects.toMatchObject({ type: 'correction-four-eyes' });
    await decide(id, first, false);
    expect((await stage.dossier(id)).received_at).toEqual(at('2024-06-12T15:20'));
    await expect(decide(id, first)).rejects.toMatchObject({ type: 'no-open-request' });
    await decide(id, await propose(id, at('2024-06-12T14:00')));
    await expect(propose(id, at('2024-06-12T13:00'))).rejects.toMatchObject({ type: 'correction-used' });
  });

  it('stays within some working days before its record, and is refused once the result is ready', async () => {
    stage.now = at('2024-06-12T15:20');
    const { id } = await stage.receive();
    const outside = { type: 'received-at-out-of-bounds' };
    await expect(propose(id, at('2024-06-12T15:21'))).rejects.toMatchObject(outside);
    await expect(propose(id, at('2024-06-04T23:59'))).rejects.toMatchObject(outside);
    await stage.pool.query(`UPDATE dossiers SET ready_at = $2, status = 'completed' WHERE id = $1`, [
      id,
      stage.now,
    ]);
    await expect(propose(id, at('2024-06-12T14:00'))).rejects.toMatchObject({ type: 'wrong-status' });
  });
});
