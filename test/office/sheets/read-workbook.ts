import readExcel from 'read-excel-file/node';
import type { Sheet } from '#engine/office/sheets/sheet.ts';
import { writeWorkbook } from '#engine/office/sheets/write-workbook.ts';

/** A workbook as bytes, read to its end. */
export async function bytesOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of writeWorkbook(sheets)) parts.push(part);
  return Buffer.concat(parts);
}

/** The sheets as somebody else's reader finds them in the file. */
export const readBack = async (sheets: readonly Sheet[]) => readExcel(await bytesOf(sheets));
