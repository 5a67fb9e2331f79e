import jsqr from 'jsqr';
import { describe, expect, it } from 'vitest';
import { signApology } from '#engine/office/apologies/sign-apology.ts';
import { draftApology } from '#engine/office/apologies/submit-apology.ts';
import { drawIssued } from '#engine/office/slips/print-slip.ts';
import { issueAsked } from '#engine/office/slips/issue-asked.ts';
import { ORIGIN, at, setSlipStage } from './slip-stage.ts';

const readCode = jsqr as unknown as (
  data: Uint8ClampedArray,
  width: number,
  height: number,
) => { data: string } | null;

describe('a receipt that was printed', () => {
  const stage = setSlipStage(at('2024-06-12T09:15'));

  it('has a number of its agency, year and kind, in the transaction of the receipt', async () => {
    const first = await stage.receive();
    const second = await stage.receive();
    expect((await stage.slips(first.id))[0]).toMatchObject({ kind: 'receipt', number: 1, form_year: 2018 });
    expect((await stage.slips(second.id))[0]).toMatchObject({ number: 2 });
    const issued = (await stage.journal(second.id)).find(({ action }) => action === 'slipIssued');
    expect(issued?.detail).toMatchObject({ kind: 'receipt', number: '02/TNHS', formYear: 2018 });
  });

  it('is two copies on A5, the office’s first, each saying so, and without a mark', async () => {
    const { id } = await stage.receive();
    const { pages, text } = await stage.print(id);
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [420, 595],
      [420, 595],
    ]);
    expect(pages[0]?.lines).toContain('(Liên 1: Lưu tại Bộ phận Tiếp nhận và Trả kết quả)');
    expect(pages[1]?.lines).toContain('(Liên 2: Giao cá nhân, tổ chức nộp hồ sơ)');
    expect(text).not.toMatch(/BẢN IN LẠI/);
    const withoutCopy = pages.map(({ lines }) => lines.filter((line) => !line.startsWith('(Liên')));
    expect(withoutCopy[0]).toEqual(withoutCopy[1]);
  });

  it('prints the stored date', async () => {
    const dossier = await stage.receive();
    expect(dossier.due_at).toEqual(at('2024-06-12T11:15'));
    const { text } = await stage.print(dossier.id);
    expect(text).toContain(
      '5. Thời gian trả kết quả giải quyết hồ sơ: 11 giờ 15 phút, Thứ Tư, ngày 12/06/2024',
    );
  });

  it('is the same again but for the mark, whatever happened since', async () => {
    // given: printed, then put off, and printed again from another address
    const { id } = await stage.receive();
    const original = await stage.print(id);
    const leader = await stage.person('lanhdao');
    await stage.act(id, async (trx, dossier) => {
      const by = { id: leader.id, name: leader.name };
      const apologyId = await draftApology(trx, stage.office, dossier, {
        reason: 'Hệ thống quốc gia gián đoạn',
        newDueAt: at('2024-06-13T17:00'),
        by,
      });
      await signApology(trx, stage.office, dossier, { apologyId, by: leader });
    });
    await stage.pool.query(`UPDATE dossiers SET applicant = '{"name": "Người Khác"}' WHERE id = $1`, [id]);
    stage.now = at('2024-06-13T10:05');
    // when
    const again = await stage.print(id, 'receipt', 'http://elsewhere');
    const third = await stage.print(id);
    // then
    const mark = 'BẢN IN LẠI LẦN 1: 10 GIỜ 05 PHÚT, THỨ NĂM, NGÀY 13/06/2024';
    expect(again.pages.map(({ lines }) => lines[0])).toEqual([mark, mark]);
    expect(again.pages.map(({ lines }) => lines.slice(1))).toEqual(original.pages.map(({ lines }) => lines));
    expect(third.text).toContain('BẢN IN LẠI LẦN 2');
    const prints = (await stage.journal(id)).filter(({ action }) => action === 'slipPrinted');
    expect(prints.map(({ detail }) => detail['print'])).toEqual([1, 2, 3]);
  });

  it('is the same to the byte when nothing marks it', async () => {
    const { id } = await stage.receive();
    const { pdf } = await stage.print(id);
    const [slip] = await stage.slips(id);
    expect((await drawIssued(slip!, { origin: ORIGIN })).equals(pdf)).toBe(true);
  });

  it('opens the tracking page by its code, on both copies', async () => {
    const dossier = await stage.receive();
    const { pages } = await stage.print(dossier.id);
    for (const page of pages) {
      const { pixels, width, height } = await page.draw(3);
      expect(readCode(pixels, width, height)?.data).toBe(`${ORIGIN}/tra-cuu/${dossier.tracking_token}`);
    }
  });

  it('cannot be changed or taken away in the database', async () => {
    const { id } = await stage.receive();
    await stage.print(id);
    for (const change of [
      `UPDATE slips SET number = 9`,
      'DELETE FROM slips',
      `UPDATE slips SET origin = 'x'`,
    ]) {
      await expect(stage.pool.query(change)).rejects.toThrow(/Expected an issued slip to stay/);
    }
  });

  it('is issued anew only when it would promise something else, and says which one it replaces', async () => {
    // given
    const { id } = await stage.receive();
    const intake = await stage.person('tiepnhan');
    const by = { id: intake.id, name: intake.name };
    const issue = () =>
      stage.act(id, (trx, dossier) => issueAsked(trx, stage.office, dossier, { kind: 'receipt', by }));
    await expect(issue()).rejects.toMatchObject({ type: 'slip-exists' });
    // when: the moment of receipt was corrected
    await stage.pool.query(
      `UPDATE dossiers SET received_at = received_at - interval '30 minutes',
        first_due_at = first_due_at - interval '30 minutes', due_at = due_at - interval '30 minutes' WHERE id = $1`,
      [id],
    );
    stage.now = at('2024-06-12T14:00');
    await issue();
    // then
    const { text } = await stage.print(id);
    expect(text).toContain('Số: 02/TNHS');
    expect(text).toContain('Thay thế giấy số 01/TNHS ngày 12/06/2024');
    expect(text).toContain('10 giờ 45 phút, Thứ Tư, ngày 12/06/2024');
    const old = (await stage.slips(id))[0]!;
    expect((await stage.print(id, old.id)).text).toContain('11 giờ 15 phút, Thứ Tư, ngày 12/06/2024');
  });

  it('keeps the template of its day when the version’s templates are gone', async () => {
    const { id } = await stage.receive();
    const original = await stage.print(id);
    await stage.pool.query('UPDATE procedure_versions SET slips = NULL');
    stage.office.catalogue.forget();
    const again = await stage.print(id);
    expect(again.pages.map(({ lines }) => lines.slice(1))).toEqual(original.pages.map(({ lines }) => lines));
  });
});
