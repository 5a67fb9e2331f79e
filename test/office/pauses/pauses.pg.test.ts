import { describe, expect, it } from 'vitest';
import { readClocks } from '#engine/office/clocks/read-clocks.ts';
import { beginPause, type PauseAct } from '#engine/office/pauses/begin-pause.ts';
import { endPause } from '#engine/office/pauses/end-pause.ts';
import { at, setClockStage } from '#test/office/clocks/stage.ts';

const stage = setClockStage();

const begin = (id: string, more: Partial<PauseAct> & { by?: PauseAct['by'] }) =>
  stage.act(id, (trx, dossier) =>
    beginPause(trx, stage.office, dossier, {
      kind: 'otherAgency',
      reason: 'Chờ ý kiến của cơ quan khác',
      detail: { agency: 'Công an phường' },
      by: stage.who('truongdonvi'),
      ...more,
    }),
  );
const end = (id: string, pauseId: string, to?: Date, by = 'truongdonvi') =>
  stage.act(id, (trx, dossier) =>
    endPause(trx, stage.office, dossier, { pauseId, to, by: stage.who(by), correlationId: 'test' }),
  );
const receiveOn = async (moment: Date) => {
  stage.now = moment;
  return stage.receive();
};

describe('a pause by an officer', () => {
  it('stops both clocks and gives back to the minute what was left, to the dossier and its open step', async () => {
    // given eight hours from Monday 08:00 (17:00), a step of five hours in hand
    const { id } = await receiveOn(at('2024-06-03T08:00'));
    await stage.step(id, 'thuLy', 300);
    // when the unit head waits for another agency from 10:00 to Tuesday 14:00
    stage.now = at('2024-06-03T10:00');
    const pauseId = await begin(id, { expectedUntil: at('2024-06-04T17:00'), legalBasis: 'Điều 17' });
    expect(await stage.dossier(id)).toMatchObject({ status: 'suspended', paused_at: stage.now });
    stage.now = at('2024-06-04T14:00');
    await end(id, pauseId);
    // then six hours are left, and the same day by law ends them on Tuesday
    const dossier = await stage.dossier(id);
    expect(dossier).toMatchObject({ status: 'processing', paused_at: null, due_at: at('2024-06-04T17:00') });
    expect(dossier.first_due_at).toEqual(dossier.due_at);
    const { rows } = await stage.pool.query('SELECT due_at FROM tasks WHERE dossier_id = $1', [id]);
    expect(rows).toEqual([{ due_at: at('2024-06-04T17:00') }]);
    const actions = (await stage.journal(id)).map(({ action }) => action);
    expect(actions).toEqual(['dossierReceived', 'slipIssued', 'clockPaused', 'clockResumed']);
    const { rows: ledger } = await stage.pool.query(
      `SELECT consumed, running_since, spans FROM clocks WHERE dossier_id = $1 AND kind = 'committed'`,
      [id],
    );
    expect(ledger[0]).toMatchObject({ consumed: 120, running_since: at('2024-06-04T14:00') });
  });

  it('tells its kind, legal basis and expected day with the clock', async () => {
    const { id } = await receiveOn(at('2024-06-03T08:00'));
    stage.now = at('2024-06-03T09:00');
    await begin(id, {
      kind: 'payment',
      reason: 'Chờ nộp lệ phí trước bạ',
      legalBasis: 'Luật Quản lý thuế',
      detail: { noticeNumber: 'TB-12', amount: 500_000, issuer: 'Chi cục Thuế' },
      by: stage.who('thuly'),
    });
    const dossier = await stage.dossier(id);
    expect(dossier.status).toBe('awaitingPayment');
    const clocks = await readClocks(stage.pool, stage.office, dossier);
    expect(clocks?.committed).toMatchObject({ state: 'paused', consumed: 60, remaining: 420 });
    expect(clocks?.committed.pauses[0]).toMatchObject({
      kind: 'payment',
      legalBasis: 'Luật Quản lý thuế',
      detail: { noticeNumber: 'TB-12', amount: 500_000, issuer: 'Chi cục Thuế' },
      to: null,
    });
  });

  it('is begun once of a kind, by whom the table names, from where the status machine knows a way', async () => {
    const { id } = await receiveOn(at('2024-06-03T08:00'));
    await expect(begin(id, { by: stage.who('thuly') })).rejects.toMatchObject({ type: 'forbidden' });
    await begin(id, {});
    await expect(begin(id, {})).rejects.toMatchObject({ type: 'wait-open' });
    await expect(begin(id, { kind: 'payment' })).rejects.toMatchObject({ type: 'wrong-status' });
  });

  it('ends once, and never before it began', async () => {
    const { id } = await receiveOn(at('2024-06-03T08:00'));
    stage.now = at('2024-06-03T10:00');
    const pauseId = await begin(id, {});
    stage.now = at('2024-06-03T11:00');
    await expect(end(id, pauseId, at('2024-06-03T09:59'))).rejects.toMatchObject({
      type: 'wait-ends-before-start',
    });
    await expect(end(id, pauseId, at('2024-06-03T11:01'))).rejects.toMatchObject({
      type: 'wait-to-out-of-bounds',
    });
    expect(await stage.dossier(id)).toMatchObject({ status: 'suspended' });
    await end(id, pauseId, at('2024-06-03T10:30'));
    await expect(end(id, pauseId)).rejects.toMatchObject({ type: 'wait-closed' });
    // half an hour waited, then noon and the afternoon
    expect((await stage.dossier(id)).due_at).toEqual(at('2024-06-03T17:00')); // capped: the same day by law
  });

  it('may be put on record some working days late, not before the receipt and not in the future', async () => {
    const { id } = await receiveOn(at('2024-06-03T08:00'));
    stage.now = at('2024-06-03T15:00');
    const refused = { type: 'wait-from-out-of-bounds' };
    await expect(begin(id, { from: at('2024-06-03T07:59') })).rejects.toMatchObject(refused);
    await expect(begin(id, { from: at('2024-06-03T15:01') })).rejects.toMatchObject(refused);
    stage.now = at('2024-06-07T10:00');
    await expect(begin(id, { from: at('2024-06-03T16:00') })).rejects.toMatchObject(refused);
    stage.now = at('2024-06-05T10:00');
    await begin(id, { from: at('2024-06-03T16:00') });
    expect(await stage.dossier(id)).toMatchObject({ paused_at: at('2024-06-03T16:00') });
  });
});
