import type { DatedSlipForms } from '../slips/slip-forms.ts';
import { officeDay } from '../time/office-day.ts';
import type { Sheet, SheetColumn } from '../sheets/write-workbook.ts';
import type { LogbookLine } from './logbook-line.ts';

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

/** The circulars by which the office keeps its papers, and what a file is about. */
export interface LogbookFile {
  forms: DatedSlipForms;
  agency: string;
  period: string;
}

/** The lines of a period as sheets: one for each form that was in force, and in it the books one after the other. */
export function logbookSheets(lines: LogbookLine[], file: LogbookFile): Sheet[] {
  const dated = file.forms.filter((one) => one.forms.logbook);
  const parts = dated
    .map((form) => ({ form, lines: lines.filter((line) => formOf(line, dated) === form) }))
    .filter((part, i) => part.lines.length > 0 || (lines.length === 0 && i === dated.length - 1));
  return parts.map(({ form, lines: own }) => ({
    name: `Mẫu ${form.forms.logbook!.number} (${form.year})`,
    heading: [
      form.forms.logbook!.name.vi.toUpperCase(),
      `Bộ phận Tiếp nhận và Trả kết quả ${file.agency} · ${booksOf(own)}`,
      `${file.period} · Mẫu số ${form.forms.logbook!.number}, áp dụng từ ngày ${printedDay(form.from)}`,
    ],
    columns,
    rows: own.map(cellsOf),
  }));
}

/** The form in force on the day of receipt; the first one for anything older. */
function formOf(line: LogbookLine, dated: DatedSlipForms): DatedSlipForms[number] | undefined {
  return dated.findLast((one) => one.from <= officeDay(line.receivedAt)) ?? dated[0];
}

function printedDay(day: string): string {
  return day.split('-').reverse().join('/');
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
