import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { printSetup } from './print-setup.ts';

/** What a column holds; instants are written as real dates in office time, money in đồng. */
export type SheetKind = 'text' | 'number' | 'moment' | 'day' | 'money';

export interface SheetColumn {
  title: string;
  /** In characters. */
  width: number;
  kind: SheetKind;
}

/** One sheet of a book: a heading, column titles that stay in sight and are printed on every page, rows. */
export interface Sheet {
  name: string;
  /** Lines above the table: the first is its title, the rest say of what and when. */
  heading: string[];
  columns: SheetColumn[];
  rows: (string | number | Date | null)[][];
  /** A line under the table in bold, one value a column. */
  footer?: (string | number | null)[];
}

/** Rows a file may have: what a spreadsheet opens at once and a person reads. */
export const MOST_SHEET_ROWS = 10_000;

const OFFSET_MS = 7 * 3600_000;
const border = { borderStyle: 'thin', borderColor: '#8a94a3' } as const;
const formats: Partial<Record<SheetKind, string>> = {
  number: '0',
  moment: 'dd/mm/yyyy hh:mm',
  day: 'dd/mm/yyyy',
  money: '#,##0',
};

/** The sheets as an XLSX file: A4 across, fitted to the page's width. */
export async function writeWorkbook(sheets: Sheet[]): Promise<Buffer> {
  const written = sheets.map((sheet) => ({
    data: dataOf(sheet),
    sheet: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    orientation: 'landscape' as const,
    stickyRowsCount: sheet.heading.length + 1,
  }));
  const features = [printSetup(sheets.map(({ name, heading }) => ({ name, titleRow: heading.length + 1 })))];
  const options = { fontFamily: 'Times New Roman', fontSize: 11, features };
  return writeExcelFile(written, options).toBuffer();
}

function dataOf({ heading, columns, rows, footer }: Sheet): SheetData {
  const lines = heading.map((value, i): Cell[] => [
    {
      value,
      columnSpan: columns.length,
      align: 'center',
      ...(i === 0 ? { fontWeight: 'bold' as const, fontSize: 14 } : {}),
    },
    ...Array.from({ length: columns.length - 1 }, () => null),
  ]);
  const titles = columns.map(({ title }): Cell => ({
    value: title,
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
    backgroundColor: '#e9edf2',
    ...border,
  }));
  const body = rows.map((row) => row.map((value, i) => cellOf(value, columns[i]!.kind)));
  const last = footer?.map((value, i): Cell => bold(cellOf(value, columns[i]!.kind)));
  return [...lines, titles, ...body, ...(last ? [last] : [])];
}

function bold(cell: Cell): Cell {
  return cell && typeof cell === 'object' && 'value' in cell ? { ...cell, fontWeight: 'bold' } : cell;
}

function cellOf(value: string | number | Date | null, kind: SheetKind): Cell {
  const style = { alignVertical: 'top' as const, wrap: kind === 'text', ...border };
  if (value === null || value === '') return { value: '', ...style };
  if (value instanceof Date) {
    // A sheet knows no time zone: what it shows is the office's own clock, to the minute.
    const local = new Date(Math.floor((value.getTime() + OFFSET_MS) / 60_000) * 60_000);
    return { value: local, type: Date, format: formats[kind] ?? formats.moment!, ...style };
  }
  if (typeof value === 'number') return { value, type: Number, format: formats[kind] ?? '0', ...style };
  return { value, type: String, format: '@', ...style };
}
