import { describe, expect, it } from 'vitest';
import { expireSupplement } from '#engine/office/supplements/expire-supplement.ts';
import { at, setClockStage } from '#test/office/clocks/stage.ts';
import { supplementActs } from './acts.ts';

const stage = setClockStage();

const { ask, answer, kept, inProcessing } = supplementActs(stage);
const expire = (id: string) =>
  stage.act(id, (trx, dossier) => {
    const { id: personId, name } = stage.who('tiepnhan');
    return expireSupplement(trx, stage.office, dossier, {
      by: { id: personId, name },
      correlationId: 'test',
    });
  });

describe('a request for a supplement', () => {
  it('is made so often as the law allows; once more by the unit head, who says why', async () => {
    const id = await inProcessing(at('2024-06-03T08:00'));
    await ask(id, 'thuly');
    await answer(id);
    await stage.step(id, 'thuLy', 300);
    await expect(ask(id, 'thuly')).rejects.toMatchObject({
      type: 'supplement-limit',
      details: { values: { used: 1, max: 1 } },
    });
    await expect(ask(id, 'thuly', { overrideReason: 'x' })).rejects.toMatchObject({ type: 'forbidden' });
    await ask(id, 'truongdonvi', { overrideReason: 'Phát hiện giấy tờ không hợp lệ khi xác minh' });
    const { rows } = await stage.pool.query(
      'SELECT override_reason FROM supplement_requests WHERE dossier_id = $1 ORDER BY requested_at',
      [id],
    );
    expect(rows.map((row: { override_reason: string | null }) => row.override_reason)).toContain(
      'Phát hiện giấy tờ không hợp lệ khi xác minh',
    );
  });

  it('counts as the diagram says, where it does: what was left goes on', async () => {
    const id = await inProcessing(at('2024-06-03T08:00'));
    stage.now = at('2024-06-03T10:00');
    await ask(id, 'thuly');
    const { rows } = await stage.pool.query('SELECT policy FROM clock_pauses WHERE dossier_id = $1', [id]);
    expect(rows).toEqual([{ policy: 'accumulate' }]);
  });
});

describe('an answer without an account', () => {
  it('holds something, else the clock would run on for nothing; what was written is kept for the officer', async () => {
    const id = await inProcessing(at('2024-06-03T08:00'));
    await ask(id, 'thuly');
    await expect(answer(id, true, '  ')).rejects.toMatchObject({ type: 'supplement-empty' });
    await answer(id, true, ' Gửi kèm văn bản ủy quyền. ');
    const { rows } = await stage.pool.query(
      'SELECT answer_note, answered_at FROM supplement_requests WHERE dossier_id = $1',
      [id],
    );
    expect(rows).toEqual([{ answer_note: 'Gửi kèm văn bản ủy quyền.', answered_at: stage.now }]);
  });
});

describe('the window of a supplement', () => {
  it('of 2024 is named by whoever asks; when it has passed the officer is asked, then refuses', async () => {
    stage.now = at('2024-06-03T08:00');
    const id = await kept();
    await ask(id, 'tiepnhan', { until: at('2024-06-05T17:00') });
    await expect(expire(id)).rejects.toMatchObject({ type: 'supplement-window-open' });
    // the last day ends at midnight
    stage.now = at('2024-06-05T23:59');
    await stage.fire();
    expect((await stage.journal(id)).map(({ action }) => action)).not.toContain('supplementWindowPassed');
    stage.now = at('2024-06-06T00:00');
    await stage.fire();
    await stage.fire();
    const told = (await stage.journal(id)).filter(({ action }) => action === 'supplementWindowPassed');
    expect(told).toHaveLength(1);
    await expect(answer(id, true)).rejects.toMatchObject({ type: 'supplement-window-passed' });
    await expire(id);
    expect(await stage.dossier(id)).toMatchObject({ status: 'refused', ended_at: stage.now });
    const refusal = (await stage.journal(id)).find(({ action }) => action === 'dossierRefused');
    expect(refusal?.detail['reason']).toContain('Văn bản ủy quyền');
    await expect(expire(id)).rejects.toMatchObject({ type: 'no-open-request' });
  });

  it('in processing ends the work too, and an answer in time ends the window', async () => {
    const id = await inProcessing(at('2024-06-03T08:00'));
    await ask(id, 'thuly', { until: at('2024-06-05T17:00') });
    const other = await inProcessing(at('2024-06-03T08:00'));
    await ask(other, 'thuly', { until: at('2024-06-05T17:00') });
    stage.now = at('2024-06-05T16:00');
    await answer(other, true);
    stage.now = at('2024-06-06T08:00');
    await stage.fire();
    expect((await stage.journal(other)).map(({ action }) => action)).not.toContain('supplementWindowPassed');
    await expire(id);
    expect(await stage.dossier(id)).toMatchObject({ status: 'refused' });
    const { rows } = await stage.pool.query(`SELECT DISTINCT state FROM clocks WHERE dossier_id = $1`, [id]);
    expect(rows).toEqual([{ state: 'stopped' }]);
  });

  it('of the law of 2025 is seven working days', async () => {
    stage.now = at('2025-07-07T08:00');
    const id = await kept();
    await ask(id, 'tiepnhan');
    const { rows } = await stage.pool.query('SELECT until FROM supplement_requests WHERE dossier_id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ until: at('2025-07-16T17:00') }]);
  });
});
