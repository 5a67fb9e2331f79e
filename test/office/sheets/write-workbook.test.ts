import { describe, expect, it } from 'vitest';
import type { Sheet, SheetRow } from '#engine/office/sheets/sheet.ts';
import { writeWorkbook } from '#engine/office/sheets/write-workbook.ts';
import { bytesOf, readBack } from './read-workbook.ts';

const columns: Sheet['columns'] = [
  { title: 'STT', width: 6, kind: 'number' },
  { title: 'Tên', width: 20, kind: 'text' },
  { title: 'Lúc', width: 16, kind: 'moment' },
  { title: 'Ngày', width: 12, kind: 'day' },
  { title: 'Tiền', width: 12, kind: 'money' },
];
const sheetOf = (rows: Sheet['rows'], more: Partial<Sheet> = {}): Sheet => ({
  name: 'Sổ',
  heading: ['SỔ THỬ', 'kỳ này'],
  columns,
  rows,
  ...more,
});
const moment = new Date('2025-09-14T16:30:45+07:00');
const MANY = 30_000;

/** A long list that knows how much was asked of it, and when it was left. */
function longList(count = MANY) {
  const list = { asked: 0, left: false, rows: undefined as unknown as AsyncGenerator<SheetRow> };
  list.rows = (async function* () {
    try {
      for (; list.asked < count; list.asked += 1)
        yield [list.asked, `Hồ sơ số ${list.asked}`, moment, moment, 8_000];
    } finally {
      list.left = true;
    }
  })();
  return list;
}

describe('a workbook', () => {
  it('holds texts, numbers, money and the office’s clock as a reader finds them', async () => {
    const name = '=1+1 & <Nguyễn> "Mẫu"\n\u0001dòng hai';
    const [sheet, second] = await readBack([
      sheetOf(
        [
          [7, name, moment, moment, 1_250_000],
          [null, '', null, null, null],
        ],
        { footer: [null, 'Tổng cộng', null, null, 1_250_000] },
      ),
      sheetOf([[1, 'x', null, null, null]], { name: "Tờ 'hai' & <ba>" }),
    ]);
    expect(sheet!.sheet).toBe('Sổ');
    expect(sheet!.data[0]![0]).toBe('SỔ THỬ');
    expect(sheet!.data[2]).toEqual(columns.map(({ title }) => title));
    const [stt, text, at, day, money] = sheet!.data[3]! as unknown as [number, string, Date, Date, number];
    expect([stt, text, money]).toEqual([7, '=1+1 & <Nguyễn> "Mẫu"\ndòng hai', 1_250_000]);
    expect(at.toISOString()).toBe('2025-09-14T16:30:00.000Z');
    expect(day.toISOString().slice(0, 10)).toBe('2025-09-14');
    expect(sheet!.data.at(-1)![1]).toBe('Tổng cộng');
    expect(second!.sheet).toBe("Tờ 'hai' & <ba>");
  });

  it('is the same file for the same rows', async () => {
    const rows: SheetRow[] = [[1, 'x', moment, moment, 2]];
    expect(await bytesOf([sheetOf(rows)])).toEqual(await bytesOf([sheetOf(rows)]));
  });

  it('asks for rows no faster than somebody reads, and for every one in the end', async () => {
    // given
    const list = longList();
    const file = writeWorkbook([sheetOf(list.rows)]);
    // when the file has begun to hold rows
    let bytes = 0;
    while (list.asked === 0) bytes += ((await file.next()).value as Buffer).length;
    await file.next();
    const early = list.asked;
    // then a few pieces are ready, not the list
    expect(early).toBeLessThan(MANY / 10);
    for await (const part of file) bytes += part.length;
    expect(list.asked).toBe(MANY);
    expect(bytes).toBeGreaterThan(MANY);
  });

  it('lets go of the list when its reader leaves in the middle', async () => {
    const list = longList();
    for await (const part of writeWorkbook([sheetOf(list.rows)])) if (part && list.asked > 0) break;
    await expect.poll(() => list.left).toBe(true);
    expect(list.asked).toBeLessThan(MANY);
  });

  it('says what went wrong with its rows', async () => {
    const broken = (async function* (): AsyncGenerator<SheetRow> {
      yield [1, 'x', null, null, null];
      throw new Error('the database is gone');
    })();
    await expect(bytesOf([sheetOf(broken)])).rejects.toThrow('the database is gone');
  });
});
