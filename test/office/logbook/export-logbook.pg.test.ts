import { beforeAll, describe, expect, it } from 'vitest';
import { exportLogbook } from '#engine/office/logbook/export-logbook.ts';
import type { LogbookFilter } from '#engine/office/logbook/list-logbook.ts';
import { walkLogbook } from '#engine/office/logbook/walk-logbook.ts';
import { at, setClockStage } from '#test/office/clocks/stage.ts';
import { readBack } from '#test/office/sheets/read-workbook.ts';

const stage = setClockStage();
const file = { agency: 'Phường Thí Điểm', period: 'Năm 2025' };
let agencies: string[] = [];
const filter = (more: Partial<LogbookFilter> = {}): LogbookFilter => ({
  agencies,
  from: '2025-01-01',
  to: '2025-12-31',
  ...more,
});

/** Two lines under the form of 2018, one under that of 2025. */
beforeAll(async () => {
  agencies = (await stage.office.agencies.list()).map(({ id }) => id);
  for (const moment of ['2025-09-11T08:00', '2025-09-12T16:30', '2025-09-15T08:00']) {
    stage.now = at(moment);
    await stage.receive();
  }
});

describe('the file of the logbook', () => {
  it('has a sheet for each form that was in force on the day of receipt', async () => {
    const sheets = await readBack(await exportLogbook(stage.office, filter(), file));
    expect(sheets.map(({ sheet, data }) => [sheet, data.slice(4).map(([number]) => number)])).toEqual([
      ['Mẫu 06 (2018)', [1, 2]],
      ['Mẫu 07 (2025)', [3]],
    ]);
    expect(sheets[0]!.data[1]![0]).toContain('Quyển số 01/2025');
  });

  it('goes by the day of receipt, not by the day it was put down', async () => {
    // given one handed in on the last day of the old form, entered on the first of the new one
    stage.now = at('2025-09-15T09:00');
    await stage.receive({ receivedAt: at('2025-09-12T16:50'), receivedAtReason: 'Mất điện' });
    // then
    const sheets = await readBack(await exportLogbook(stage.office, filter(), file));
    expect(sheets.map(({ data }) => data.slice(4).map(([number]) => number))).toEqual([[1, 2, 4], [3]]);
  });

  it('of a period without a line is an empty book of the latest form', async () => {
    const none = filter({ from: '2025-01-01', to: '2025-01-31' });
    const sheets = await readBack(await exportLogbook(stage.office, none, file));
    expect(sheets.map(({ sheet, data }) => [sheet, data.length])).toEqual([['Mẫu 07 (2025)', 4]]);
  });

  it('is refused, in numbers, when it would be longer than a file may be', async () => {
    const attempt = exportLogbook(stage.office, filter(), { ...file, most: 3 });
    await expect(attempt).rejects.toMatchObject({
      type: 'too-many-rows',
      details: { values: { total: 4, most: 3 } },
    });
    expect(await exportLogbook(stage.office, filter(), { ...file, most: 4 })).toHaveLength(2);
  });
});

describe('a long book', () => {
  it('is walked page by page in its order, every line once, and no further than asked', async () => {
    // given 2,500 lines of an earlier year
    await stage.pool.query(
      `WITH made AS (
         INSERT INTO dossiers (id, code, tracking_token, procedure, procedure_version, channel, status,
           receiving_agency_id, agency_id, applicant, form, created_at, received_at, search_text)
         SELECT gen_random_uuid(), 'C' || n, 'T' || n, '2.000635', 1, 'counter', 'processing', $1, $1, '{}', '{}', $2,
           $2, n::text FROM generate_series(1, 2500) n
         RETURNING id, search_text)
       INSERT INTO logbook_entries (dossier_id, agency_id, year, number, entered_at)
       SELECT id, $1, 2024, search_text::int, $2 FROM made`,
      [agencies[0], at('2024-06-03T08:00')],
    );
    const walk = async (most: number) => {
      const numbers: number[] = [];
      const whole = filter({ from: '2024-01-01' });
      for await (const { year, number } of walkLogbook(stage.pool, whole, most))
        numbers.push((year - 2024) * 10_000 + number);
      return numbers;
    };
    // when, then
    const year = Array.from({ length: 2500 }, (_, i) => i + 1);
    expect(await walk(100_000)).toEqual([...year, 10_001, 10_002, 10_003, 10_004]);
    expect(await walk(1_500)).toEqual(year.slice(0, 1_500));
  });
});
