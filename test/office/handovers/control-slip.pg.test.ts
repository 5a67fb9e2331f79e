import { describe, expect, it } from 'vitest';
import { noteControlSlip } from '#engine/office/handovers/note-control-slip.ts';
import { readControlSlip } from '#engine/office/handovers/read-control-slip.ts';
import { slipReceipt } from '#engine/office/handovers/slip-acts.ts';
import { enterLogbook, logbookPlace } from '#engine/office/logbook/enter-logbook.ts';
import { at, setAlarmStage } from '#test/office/alarms/stage.ts';

describe('what is written when a dossier changes hands', () => {
  const stage = setAlarmStage();

  it('keeps who gave and who took, a later taking answering the giving before its step came', async () => {
    // given a receipt
    await stage.write((trx) =>
      slipReceipt(trx, stage.dossierId, {
        at: at('2024-06-14T08:00'),
        by: { id: null, name: 'Trần Thị Lan' },
        bringer: 'Nguyễn Văn Mẫu',
      }),
    );
    // when the step that came at 08:01 is taken at 08:30
    await stage.write((trx) =>
      noteControlSlip(trx, stage.dossierId, [
        {
          kind: 'take',
          act: 'claimed',
          at: at('2024-06-14T08:30'),
          name: 'Nguyễn Văn Hải',
          role: 'case-officer',
          givenBy: at('2024-06-14T08:01'),
        },
      ]),
    );
    // then
    const rows = await readControlSlip(stage.pool, stage.dossierId);
    expect(rows.map((row) => [row.from.name, row.to?.name])).toEqual([
      ['Nguyễn Văn Mẫu', 'Trần Thị Lan'],
      ['Trần Thị Lan', 'Nguyễn Văn Hải'],
    ]);
  });

  it.each(['control_slip_entries', 'logbook_entries', 'handovers', 'fee_receipts'])(
    'nothing of %s can be taken away',
    async (table) => {
      for (const statement of [`DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
        await expect(stage.pool.query(statement)).rejects.toThrow(/denied|only appended/);
      }
    },
  );

  it.each(['control_slip_entries SET name', 'logbook_entries SET number', 'handovers SET receiver'])(
    'nothing of it is changed: UPDATE %s',
    async (target) => {
      const [table, , column] = target.split(' ');
      const statement = `UPDATE ${table} SET ${column} = ${column}`;
      await expect(stage.pool.query(statement)).rejects.toThrow(/denied|only appended/);
    },
  );

  it('enters twenty dossiers at once without a gap; one rolled back gives its number back', async () => {
    // given
    const { agency_id: agencyId } = (
      await stage.pool.query<{ agency_id: string }>('SELECT agency_id FROM dossiers')
    ).rows[0]!;
    const ids: string[] = [];
    for (let n = 0; n < 20; n += 1) {
      await stage.receive();
      ids.push(stage.dossierId);
    }
    const place = { agencyId, at: at('2024-06-14T09:00') };
    // when
    await Promise.all([
      ...ids.map((id) => stage.write((trx) => enterLogbook(trx, id, place))),
      stage
        .write(async (trx) => {
          await enterLogbook(trx, ids[0]!, place).catch(() => undefined);
          throw new Error('changed my mind');
        })
        .catch(() => undefined),
    ]);
    // then
    const places = await Promise.all(ids.map((id) => logbookPlace(stage.pool, id)));
    expect(places.map((one) => one!.number).sort((a, b) => a - b)).toEqual(ids.map((_, i) => i + 1));
    expect(new Set(places.map((one) => one!.book))).toEqual(new Set(['01/2024']));
  });
});
