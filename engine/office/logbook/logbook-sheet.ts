import { officeDay } from '../time/office-day.ts';
import type { Sheet, SheetColumn } from '../sheets/write-workbook.ts';
import type { LogbookLine } from './logbook-line.ts';

/** A year's form of the logbook: from which day of receipt, and what it is called. */
interface LogbookForm {
  from: string;
  sheet: string;
  title: string;
}

/** Mẫu số 06 of Thông tư 01/2018/TT-VPCP, Mẫu số 07 of Thông tư 03/2025/TT-VPCP: by the day of receipt. */
const forms: LogbookForm[] = [
  { from: '2025-09-15', sheet: 'Mẫu 07', title: 'Mẫu số 07, Thông tư 03/2025/TT-VPCP' },
  { from: '0000-01-01', sheet: 'Mẫu 06', title: 'Mẫu số 06, Thông tư 01/2018/TT-VPCP' },
];

const columns: SheetColumn[] = [
  { title: 'STT', width: 7, kind: 'number' },
  { title: 'Mã hồ sơ', width: 26, kind: 'text' },
  { title: 'Tên thủ tục hành chính', width: 30, kind: 'text' },
  { title: 'Số lượng hồ sơ (bộ)', width: 9, kind: 'number' },
  { title: 'Tên cá nhân, tổ chức', width: 22, kind: 'text' },
  { title: 'Địa chỉ, số điện thoại', width: 28, kind: 'text' },
  { title: 'Cơ quan chủ trì giải quyết', width: 20, kind: 'text' },
  { title: 'Nhận hồ sơ', width: 16, kind: 'moment' },
  { title: 'Hẹn trả kết quả', width: 16, kind: 'moment' },
  { title: 'Chuyển hồ sơ đến cơ quan giải quyết', width: 16, kind: 'moment' },
  { title: 'Nhận kết quả từ cơ quan giải quyết', width: 16, kind: 'moment' },
  { title: 'Trả kết quả', width: 16, kind: 'moment' },
  { title: 'Phương thức nhận kết quả', width: 15, kind: 'text' },
  { title: 'Ký nhận', width: 20, kind: 'text' },
  { title: 'Ghi chú', width: 20, kind: 'text' },
];

/** The lines of a period as sheets: one for each form that was in force, and in it the books one after the other. */
export function logbookSheets(lines: LogbookLine[], of: { agency: string; period: string }): Sheet[] {
  const used = forms
    .map((form, i) => ({
      form,
      lines: lines.filter(
        (line) =>
          officeDay(line.receivedAt) >= form.from &&
          (i === 0 || officeDay(line.receivedAt) < (forms[i - 1]?.from ?? '')),
      ),
    }))
    .filter((part) => part.lines.length > 0)
    .reverse();
  const parts = used.length > 0 ? used : [{ form: forms[0]!, lines: [] }];
  return parts.map(({ form, lines: own }) => ({
    name: form.sheet,
    heading: [
      'SỔ THEO DÕI HỒ SƠ',
      `Bộ phận Tiếp nhận và Trả kết quả ${of.agency} · ${booksOf(own)}`,
      `${of.period} · ${form.title}`,
    ],
    columns,
    rows: own.map(cellsOf),
  }));
}

function booksOf(lines: LogbookLine[]): string {
  const books = [...new Set(lines.map((line) => line.book))];
  return books.length === 0 ? 'Không có hồ sơ' : `Quyển số ${books.join(', ')}`;
}

function cellsOf(line: LogbookLine): (string | number | Date | null)[] {
  return [
    line.number,
    line.code,
    line.procedure,
    line.copies,
    line.owner,
    line.contact,
    line.agency,
    line.receivedAt,
    line.dueAt,
    line.passedOnAt,
    line.readyAt,
    line.returnedAt,
    line.way,
    line.receiver,
    line.note,
  ];
}
