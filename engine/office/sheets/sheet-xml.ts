import type { Sheet, SheetKind, SheetRow } from './sheet.ts';
import { styleOf } from './sheet-styles.ts';
import { xmlText } from './xml-text.ts';

const OFFSET_MS = 7 * 3600_000;
const DAY_MS = 86_400_000;
/** 01/01/1970 as spreadsheets count days. */
const EPOCH_DAY = 25_569;
/** What a cell may hold. */
const MOST_CHARACTERS = 32_767;
/** Text handed on at once: large enough to be worth it, small enough to hold nobody up. */
const PORTION = 32_768;

/** `xl/worksheets/sheetN.xml`, piece by piece: A4 across, fitted to the page's width, the titles in sight. */
export async function* sheetXml(sheet: Sheet): AsyncGenerator<string> {
  const { heading, columns, rows, footer } = sheet;
  const first = heading.length + 2;
  yield opening(sheet);
  let [number, portion] = [first, ''];
  for await (const row of rows) {
    portion += rowXml(number, row, (value, i) => cell(value, columns[i]?.kind ?? 'text', styleOf.cell));
    number += 1;
    if (portion.length < PORTION) continue;
    yield portion;
    portion = '';
  }
  yield portion;
  if (footer)
    yield rowXml(number, footer, (value, i) => cell(value, columns[i]?.kind ?? 'text', styleOf.boldCell));
  yield closing(sheet);
}

function opening({ heading, columns }: Sheet): string {
  const titleRow = heading.length + 1;
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const headings = heading.map((line, i) => {
    const style = i === 0 ? styleOf.title : styleOf.heading;
    return rowXml(i + 1, [line], (value) => textCell(String(value), style));
  });
  const titles = columns.map(({ title }) => title);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${titleRow}" topLeftCell="A${titleRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<cols>${widths.join('')}</cols><sheetData>`,
    ...headings,
    rowXml(titleRow, titles, (value) => textCell(String(value), styleOf.column)),
  ].join('');
}

function closing({ heading, columns }: Sheet): string {
  const last = columnName(columns.length - 1);
  const merged = heading.map((_, i) => `<mergeCell ref="A${i + 1}:${last}${i + 1}"/>`);
  return [
    '</sheetData>',
    merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : '',
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  ].join('');
}

type WriteCell = (value: SheetRow[number], i: number) => { attributes: string; content: string };

function rowXml(number: number, row: SheetRow, write: WriteCell): string {
  const cells = row.map((value, i) => {
    const { attributes, content } = write(value, i);
    return `<c r="${columnName(i)}${number}"${attributes}>${content}</c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}

function cell(
  value: SheetRow[number],
  kind: SheetKind,
  style: (kind: SheetKind) => number,
): ReturnType<WriteCell> {
  if (value === null || value === '') return { attributes: ` s="${style(kind)}"`, content: '' };
  if (typeof value === 'string') return textCell(value, style('text'));
  if (typeof value === 'number') {
    return { attributes: ` s="${style(kind === 'money' ? kind : 'number')}"`, content: `<v>${value}</v>` };
  }
  // A sheet knows no time zone: what it shows is the office's own clock, to the minute.
  const minute = Math.floor((value.getTime() + OFFSET_MS) / 60_000) * 60_000;
  const shown = kind === 'day' ? kind : 'moment';
  return { attributes: ` s="${style(shown)}"`, content: `<v>${minute / DAY_MS + EPOCH_DAY}</v>` };
}

/** The text stands in its cell, not in a table of all texts: that one would have to be held until the end. */
function textCell(value: string, style: number): ReturnType<WriteCell> {
  const content = `<is><t xml:space="preserve">${xmlText(value.slice(0, MOST_CHARACTERS))}</t></is>`;
  return { attributes: ` s="${style}" t="inlineStr"`, content };
}

/** `A` … `Z`, `AA` … */
function columnName(index: number): string {
  const before = Math.floor(index / 26);
  return (before > 0 ? columnName(before - 1) : '') + String.fromCharCode(65 + (index % 26));
}
