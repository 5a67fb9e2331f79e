import { createCanvas } from '@napi-rs/canvas';
import { createRequire } from 'node:module';
import path from 'node:path';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** One page of a PDF as the tests look at it. */
export interface PdfPage {
  /** The printed lines, top to bottom, pieces of one line joined by a blank. */
  lines: string[];
  width: number;
  height: number;
  /** Draws it, `scale` pixels a point. */
  draw(scale: number): Promise<{ png: Buffer; pixels: Uint8ClampedArray; width: number; height: number }>;
}

/** Opens a PDF made by the office. */
export async function openPdf(pdf: Buffer): Promise<PdfPage[]> {
  const document = await getDocument({
    data: new Uint8Array(pdf),
    standardFontDataUrl: `${folder}/standard_fonts/`,
    isEvalSupported: false,
    verbosity: 0,
  }).promise;
  const numbers = Array.from({ length: document.numPages }, (_one, i) => i + 1);
  return Promise.all(numbers.map(async (number) => pageOf(await document.getPage(number))));
}

async function pageOf(page: PDFPageProxy): Promise<PdfPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  return { lines: await linesOf(page), width, height, draw: (scale) => draw(page, scale) };
}

async function linesOf(page: PDFPageProxy): Promise<string[]> {
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [
          {
            text: item.str,
            x: Number(item.transform[4]),
            y: Math.round(Number(item.transform[5])),
            end: Number(item.transform[4]) + item.width,
          },
        ]
      : [],
  );
  const rows = new Map<number, typeof pieces>();
  for (const piece of pieces) {
    const row = [...rows.keys()].find((y) => Math.abs(y - piece.y) <= 1) ?? piece.y;
    rows.set(row, [...(rows.get(row) ?? []), piece]);
  }
  return [...rows.entries()]
    .sort(([a], [b]) => b - a)
    .map(([, row]) => joined(row.sort((a, b) => a.x - b.x)));
}

/** Pieces of one line: kerning cuts words into pieces that touch, a blank is a gap. */
function joined(row: { text: string; x: number; end: number }[]): string {
  return row
    .map(({ text, x }, i) => (i > 0 && x - (row[i - 1]?.end ?? 0) > 1 ? ` ${text}` : text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

async function draw(page: PDFPageProxy, scale: number) {
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  await page.render({ canvasContext: context as unknown as CanvasRenderingContext2D, viewport }).promise;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { png: canvas.toBuffer('image/png'), pixels: data, width: canvas.width, height: canvas.height };
}
