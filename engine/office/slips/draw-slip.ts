import { pageCount, renderPdf } from './render-pdf.ts';
import { slipDocument, type SlipSheet } from './slip-document.ts';

/**
 * A slip as PDF, on the paper its template asks for; one meant for A5 goes to A4 when a copy doesn't fit on one page.
 * The same sheet gives the same bytes.
 */
export async function drawSlip(sheet: Omit<SlipSheet, 'paper'>): Promise<Buffer> {
  const asked = sheet.template.paper;
  const copies = sheet.copy === undefined ? (sheet.template.copies?.length ?? 1) : 1;
  const pdf = await renderPdf(slipDocument({ ...sheet, paper: asked }));
  if (asked === 'A4' || pageCount(pdf) <= copies) return pdf;
  return renderPdf(slipDocument({ ...sheet, paper: 'A4' }));
}
