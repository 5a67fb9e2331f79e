import type { Sheet } from './sheet.ts';
import { sheetXml } from './sheet-xml.ts';
import { workbookParts } from './workbook-parts.ts';
import { zipStream, type ZipEntry } from './zip-stream.ts';

/**
 * The sheets as an XLSX file (ECMA-376), written while it is read: rows are asked for as the reader takes them, so the
 * length of a list says nothing about memory.
 */
export function writeWorkbook(sheets: readonly Sheet[]): AsyncGenerator<Buffer> {
  return zipStream(entriesOf(sheets));
}

function* entriesOf(sheets: readonly Sheet[]): Generator<ZipEntry> {
  for (const [name, text] of Object.entries(workbookParts(sheets))) yield { name, text: [text] };
  for (const [i, sheet] of sheets.entries()) {
    yield { name: `xl/worksheets/sheet${i + 1}.xml`, text: sheetXml(sheet) };
  }
}
