import type { DatedSlipForms } from '../slips/slip-forms.ts';
import type { Sheet, SheetColumn, SheetRow } from '../sheets/sheet.ts';
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

/** The lines of one form of the book. */
export interface LogbookPart {
  form: DatedSlipForms[number];
  /** Which books they are from: `01/2024`. */
  books: readonly string[];
  lines: Iterable<LogbookLine> | AsyncIterable<LogbookLine>;
}

/** Lines of a period as a sheet in the form that was in force, its books one after the other. */
export function logbookSheet(
  { form, books, lines }: LogbookPart,
  { agency, period }: { agency: string; period: string },
): Sheet {
  const { number, name } = form.forms.logbook!;
  return {
    name: `Mẫu ${number} (${form.year})`,
    heading: [
      name.vi.toUpperCase(),
      `Bộ phận Tiếp nhận và Trả kết quả ${agency} · ${books.length === 0 ? 'Không có hồ sơ' : `Quyển số ${books.join(', ')}`}`,
      `${period} · Mẫu số ${number}, áp dụng từ ngày ${printedDay(form.from)}`,
    ],
    columns,
    rows: rowsOf(lines),
  };
}

async function* rowsOf(lines: LogbookPart['lines']): AsyncGenerator<SheetRow> {
  for await (const line of lines) yield cellsOf(line);
}

function printedDay(day: string): string {
  return day.split('-').reverse().join('/');
}

function cellsOf(line: LogbookLine): SheetRow {
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
