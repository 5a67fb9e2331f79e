import { describe, expect, it } from 'vitest';
import { lockDossier } from '#engine/office/dossiers/lock-dossier.ts';
import { cancelFeeReceipt } from '#engine/office/fees/cancel-receipt.ts';
import { feeReceiptsOf } from '#engine/office/fees/fee-receipt.ts';
import { placeText } from '#engine/office/fees/next-in-book.ts';
import { reconcileFees } from '#engine/office/fees/reconcile-fees.ts';
import { refundFee } from '#engine/office/fees/refund-fee.ts';
import { takePayment } from '#engine/office/fees/take-payment.ts';
import { loadPerson } from '#engine/office/people/load-person.ts';
import type { Person } from '#engine/office/people/person.ts';
import { setAlarmStage } from '#test/office/alarms/stage.ts';

const day = { from: '2024-06-14', to: '2024-06-14' };

describe('the numbered papers of a fee', () => {
  const stage = setAlarmStage();

  async function cashier(): Promise<Person> {
    const { rows } = await stage.pool.query<{ id: string }>(
      `SELECT id FROM people WHERE username = 'thuphi'`,
    );
    return (await loadPerson(stage.pool, rows[0]!.id, stage.office.officeClock.now()))!;
  }

  /** A dossier that owes 16.000 đ. */
  async function owing(): Promise<string> {
    await stage.receive();
    await stage.pool.query(`UPDATE dossiers SET fee_amount = 16000, applicant = $2 WHERE id = $1`, [
      stage.dossierId,
      { name: 'Nguyễn Văn Mẫu' },
    ]);
    return stage.dossierId;
  }

  const pay = (id: string, by: Person, amount = 16_000) =>
    stage.write(async (trx) =>
      takePayment(trx, stage.office, await lockDossier(trx, id), { amount, method: 'cash', by }),
    );

  it('have no gap and no double under twenty payments at once, some of them refused', async () => {
    // given
    const by = await cashier();
    const ids: string[] = [];
    for (let n = 0; n < 20; n += 1) ids.push(await owing());
    // when: every fourth tries to pay too much as well
    await Promise.all(
      ids.flatMap((id, i) => [
        pay(id, by),
        ...(i % 4 === 0 ? [pay(id, by, 99_000).catch(() => undefined)] : []),
      ]),
    );
    // then
    const papers = (await Promise.all(ids.map((id) => feeReceiptsOf(stage.pool, id)))).flat();
    const numbers = papers.map((paper) => paper.number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });

  it('keep a cancelled number in the book; what was cancelled is owed again', async () => {
    const by = await cashier();
    const id = await owing();
    await pay(id, by);
    const [receipt] = await feeReceiptsOf(stage.pool, id);
    const cancel = () =>
      stage.write(async (trx) =>
        cancelFeeReceipt(trx, stage.office, await lockDossier(trx, id), {
          receiptId: receipt!.id,
          reason: 'Ghi sai hình thức nộp',
          by,
        }),
      );
    await cancel();
    await expect(cancel()).rejects.toMatchObject({ type: 'receipt-cancelled' });
    await pay(id, by);
    const papers = await feeReceiptsOf(stage.pool, id);
    expect(papers.map((one) => [placeText(one), one.cancel_reason])).toEqual([
      ['BL-2024/0000001', 'Ghi sai hình thức nộp'],
      ['BL-2024/0000002', null],
    ]);
    const { rows } = await stage.pool.query('SELECT fee_paid FROM dossiers WHERE id = $1', [id]);
    expect(rows).toEqual([{ fee_paid: '16000' }]);
    await expect(
      stage.pool.query(`UPDATE fee_receipts SET cancel_reason = 'khác' WHERE id = $1`, [receipt!.id]),
    ).rejects.toThrow('cancelled once');
    await expect(
      stage.pool.query('UPDATE fee_receipts SET amount = 1 WHERE id = $1', [papers[1]!.id]),
    ).rejects.toThrow('nothing else of it changed');
  });

  it('give money back under a number of its own, once the dossier was stopped, never more than was paid', async () => {
    const by = await cashier();
    const id = await owing();
    await pay(id, by, 10_000);
    const [receipt] = await feeReceiptsOf(stage.pool, id);
    const refund = (amount?: number) =>
      stage.write(async (trx) =>
        refundFee(trx, stage.office, await lockDossier(trx, id), {
          receiptId: receipt!.id,
          amount,
          method: 'cash',
          reason: 'Công dân rút hồ sơ',
          by,
        }),
      );
    await expect(refund()).rejects.toMatchObject({ type: 'refund-not-due' });
    await stage.pool.query(`UPDATE dossiers SET status = 'stopped' WHERE id = $1`, [id]);
    await expect(refund(10_001)).rejects.toMatchObject({ type: 'refund-too-much' });
    await refund(4_000);
    await refund();
    await expect(refund()).rejects.toMatchObject({ type: 'refund-not-due' });
    const papers = await feeReceiptsOf(stage.pool, id);
    expect(papers.map((one) => [placeText(one), Number(one.amount), Number(one.refunded)])).toEqual([
      ['BL-2024/0000001', 10_000, 10_000],
      ['HP-2024/0000001', 4_000, 0],
      ['HP-2024/0000002', 6_000, 0],
    ]);
  });

  it('add up at the end of the day: issued less cancelled less refunded', async () => {
    const by = await cashier();
    const [kept, wrong] = [await owing(), await owing()];
    await pay(kept, by);
    await pay(wrong, by);
    const [receipt] = await feeReceiptsOf(stage.pool, wrong);
    await stage.write(async (trx) =>
      cancelFeeReceipt(trx, stage.office, await lockDossier(trx, wrong), {
        receiptId: receipt!.id,
        reason: 'Sai số tiền',
        by,
      }),
    );
    const [cash, transfer] = await reconcileFees(stage.pool, { agencies: [by.agencyId], ...day });
    expect(cash).toMatchObject({
      issued: { count: 2, amount: 32_000 },
      cancelled: { count: 1, amount: 16_000 },
      net: 16_000,
    });
    expect(transfer!.net).toBe(0);
  });
});
