import { createRequire } from 'node:module';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

interface FontFiles {
  normal: string;
  bold: string;
  italics: string;
  bolditalics: string;
}

/** What we use of pdfmake's server build. */
interface PdfMake {
  setFonts(fonts: Record<string, FontFiles>): void;
  setUrlAccessPolicy(allow: (url: string) => boolean): void;
  setLocalAccessPolicy(allow: (path: string) => boolean): void;
  createPdf(document: TDocumentDefinitions): { getBuffer(): Promise<Buffer> };
}

/**
 * Without `ccmp` the font draws "ị" as one letter. With it the letter is taken apart into "i" and a dot, and a reader,
 * a search or a copy of the text then finds "ị" for every "i". pdfmake's types know only the list form.
 */
const fontFeatures = { ccmp: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[];

let ready: PdfMake | undefined;

/** Makes a PDF with Noto Sans embedded. Nothing is fetched, and no file but the fonts is read. */
export async function renderPdf(document: TDocumentDefinitions): Promise<Buffer> {
  ready ??= prepare();
  const defaultStyle = { ...document.defaultStyle, fontFeatures };
  return ready.createPdf({ ...document, defaultStyle }).getBuffer();
}

/** How many pages a PDF made here has. */
export function pageCount(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

function prepare(): PdfMake {
  const require = createRequire(import.meta.url);
  const pdfmake = require('pdfmake') as PdfMake;
  const font = (name: string): string =>
    require.resolve(`@expo-google-fonts/noto-sans/${name}/NotoSans_${name}.ttf`);
  const fonts = {
    normal: font('400Regular'),
    bold: font('700Bold'),
    italics: font('400Regular_Italic'),
    bolditalics: font('700Bold_Italic'),
  };
  const allowed = new Set(Object.values(fonts));
  pdfmake.setFonts({ NotoSans: fonts });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => allowed.has(path));
  return pdfmake;
}
