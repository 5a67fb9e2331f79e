import { describe, expect, it } from 'vitest';
import { logbookPeriods } from '#engine/office/logbook/logbook-periods.ts';
import { logbookSheet } from '#engine/office/logbook/logbook-sheet.ts';
import type { LogbookLine } from '#engine/office/logbook/logbook-line.ts';
import { readBack } from '#test/office/sheets/read-workbook.ts';

const name = { vi: 'Sổ theo dõi hồ sơ', en: 'Dossier register' };
const older = { from: '2019-01-06', year: 2018, forms: { logbook: { number: '06', name } } };
const newer = { from: '2025-09-15', year: 2025, forms: { logbook: { number: '07', name } } };
const of = { agency: 'Phường Thí Điểm', period: 'Từ ngày 01/09/2025 đến ngày 30/09/2025' };

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

describe('the forms of the logbook', () => {
  it('follow one another by day of receipt; the first one is for anything older, others have none', () => {
    const without = { from: '2022-01-01', year: 2022, forms: {} };
    expect(logbookPeriods([older, without, newer])).toEqual([
      { form: older, before: '2025-09-15' },
      { form: newer, from: '2025-09-15' },
    ]);
  });
});

describe('the logbook as a spreadsheet', () => {
  it('keeps text as text and dates as dates of the office’s clock', async () => {
    const lines = [line(1, '2025-09-14T16:30:45+07:00')];
    const [sheet] = await readBack([logbookSheet({ form: older, books: ['01/2025'], lines }, of)]);
    const cells = sheet!.data[4]!;
    expect(sheet!.sheet).toBe('Mẫu 06 (2018)');
    expect(sheet!.data[0]![0]).toBe('SỔ THEO DÕI HỒ SƠ');
    expect(sheet!.data[1]![0]).toContain('Quyển số 01/2025');
    expect(cells[4]).toBe('=1+1 & <Nguyễn Văn Mẫu>');
    expect((cells[7] as unknown as Date).toISOString()).toBe('2025-09-14T16:30:00.000Z');
    expect(cells[8]).toBeNull();
  });

  it('of an empty period is an empty book', async () => {
    const [sheet] = await readBack([logbookSheet({ form: newer, books: [], lines: [] }, of)]);
    expect(sheet!.sheet).toBe('Mẫu 07 (2025)');
    expect(sheet!.data).toHaveLength(4);
    expect(sheet!.data[1]![0]).toContain('Không có hồ sơ');
  });
});
