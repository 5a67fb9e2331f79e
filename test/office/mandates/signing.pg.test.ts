import { describe, expect, it } from 'vitest';
import { signApology } from '#engine/office/apologies/sign-apology.ts';
import { draftApology } from '#engine/office/apologies/submit-apology.ts';
import { saveMandate } from '#engine/office/mandates/save-mandate.ts';
import { signatureOf } from '#engine/office/mandates/signature-of.ts';
import { at, setSlipStage } from '#test/office/slips/slip-stage.ts';

describe('a letter’s signature', () => {
  const stage = setSlipStage(at('2024-06-12T09:15'));

  it('follows the mandate in force on the day of signing, and needs one', async () => {
    const leader = await stage.person('lanhdao');
    const other = await stage.person('thuly');
    const signing = (signer: { id: string; name: string }, day: string) =>
      signatureOf(stage.pool, { agencyId: leader.agencyId, signer, day });
    expect(await signing(leader, '2024-06-12')).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
    ]);
    await expect(signing(leader, '2020-01-01')).rejects.toMatchObject({
      type: 'mandate-missing',
      details: { values: { name: 'Đỗ Thị Hạnh', day: '01/01/2020' } },
    });
    await expect(signing(other, '2024-06-12')).rejects.toMatchObject({ type: 'mandate-missing' });
    // and while the office keeps no mandates, the head's place is left to be written by hand
    await stage.pool.query('DELETE FROM mandates');
    expect(await signing(leader, '2024-06-12')).toEqual(['THỦ TRƯỞNG CƠ QUAN']);
  });

  it('without a mandate signs nothing: no apology, no new date, no paper', async () => {
    // given: the leader's mandate has ended
    const { id, due_at: promised } = await stage.receive();
    const leader = await stage.person('lanhdao');
    await stage.pool.query(`UPDATE mandates SET valid_to = '2024-06-11' WHERE person_id = $1`, [leader.id]);
    // when
    const sign = stage.act(id, async (trx, dossier) => {
      const by = { id: leader.id, name: leader.name };
      const draft = { reason: 'Sự cố', newDueAt: at('2024-06-13T17:00'), by };
      const apologyId = await draftApology(trx, stage.office, dossier, draft);
      await signApology(trx, stage.office, dossier, { apologyId, by: leader });
    });
    // then
    await expect(sign).rejects.toMatchObject({ type: 'mandate-missing' });
    const { rows } = await stage.pool.query('SELECT due_at FROM dossiers WHERE id = $1', [id]);
    expect(rows[0]).toEqual({ due_at: promised });
    expect((await stage.slips(id)).map(({ kind }) => kind)).toEqual(['receipt']);
  });

  it('has one way a day: a second mandate is refused where it is entered, in words', async () => {
    const admin = await stage.person('quantri');
    const leader = await stage.person('lanhdao');
    const mandate = {
      agencyId: leader.agencyId,
      personId: leader.id,
      kind: 'Q' as const,
      position: 'Chủ tịch',
      onBehalfOf: null,
      collective: null,
      from: '2024-07-01',
      to: null,
      basis: 'Quyết định 05/QĐ-UBND ngày 01/07/2024',
    };
    const save = (change: object = {}) =>
      stage.write((trx) =>
        saveMandate(trx, stage.office, { by: admin, language: 'vi', input: { ...mandate, ...change } }),
      );
    await expect(save()).rejects.toMatchObject({
      type: 'mandate-overlaps',
      details: { values: { name: 'Đỗ Thị Hạnh', position: 'Phó Chủ tịch', period: '02/01/2020 – …' } },
    });
    await expect(save({ kind: 'TUQ', onBehalfOf: 'Chủ tịch' })).rejects.toMatchObject({
      details: { errors: [{ path: '/to', message: expect.stringContaining('ngày hết hạn') }] },
    });
    // when the older one is ended first
    await stage.pool.query(`UPDATE mandates SET valid_to = '2024-06-30' WHERE person_id = $1`, [leader.id]);
    expect(await save()).toMatchObject({ personName: 'Đỗ Thị Hạnh', kind: 'Q' });
  });
});
