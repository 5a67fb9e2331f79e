import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { logbookSheets } from '#engine/office/logbook/logbook-sheet.ts';
import type { LogbookLine } from '#engine/office/logbook/logbook-line.ts';
import { writeWorkbook } from '#engine/office/sheets/write-workbook.ts';

const name = { vi: 'Sổ theo dõi hồ sơ', en: 'Dossier register' };
const forms = [
  { from: '2019-01-06', year: 2018, forms: { logbook: { number: '06', name } } },
  { from: '2025-09-15', year: 2025, forms: { logbook: { number: '07', name } } },
];
const of = { forms, agency: 'Phường Thí Điểm', period: 'Từ ngày 01/09/2025 đến ngày 30/09/2025' };

const line = (number: number, receivedAt: string): LogbookLine => ({
  id: String(number),
  book: '01/2025',
  number,
  code: `000.99.99.H26-250914-000${number}`,
  procedure: 'Cấp bản sao trích lục hộ tịch',
  copies: 1,
  owner: '=1+1 & <Nguyễn Văn Mẫu>',
  contact: 'Tổ 5\n0912345678',
  agency: 'Phường Thí Điểm',
  receivedAt: new Date(receivedAt),
  dueAt: null,
  passedOnAt: null,
  readyAt: null,
  returnedAt: null,
  way: 'Tại quầy',
  receiver: '',
  note: '',
});

describe('the logbook as a spreadsheet', () => {
  it('has a sheet for each form that was in force, by the day of receipt', async () => {
    const lines = [line(1, '2025-09-14T23:59:00+07:00'), line(2, '2025-09-15T00:00:00+07:00')];
    const sheets = await readExcel(await writeWorkbook(logbookSheets(lines, of)));
    expect(sheets.map(({ sheet, data }) => [sheet, data[4]![0]])).toEqual([
      ['Mẫu 06 (2018)', 1],
      ['Mẫu 07 (2025)', 2],
    ]);
  });

  it('keeps text as text and dates as dates of the office’s clock', async () => {
    const [sheet] = await readExcel(
      await writeWorkbook(logbookSheets([line(1, '2025-09-14T16:30:45+07:00')], of)),
    );
    const cells = sheet!.data[4]!;
    expect(sheet!.data[0]![0]).toBe('SỔ THEO DÕI HỒ SƠ');
    expect(cells[4]).toBe('=1+1 & <Nguyễn Văn Mẫu>');
    expect((cells[7] as unknown as Date).toISOString()).toBe('2025-09-14T16:30:00.000Z');
    expect(cells[8]).toBeNull();
  });

  it('of an empty period is an empty book of today’s form', async () => {
    const [sheet] = await readExcel(await writeWorkbook(logbookSheets([], of)));
    expect(sheet!.sheet).toBe('Mẫu 07 (2025)');
    expect(sheet!.data).toHaveLength(4);
  });
});
