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

let ready: PdfMake | undefined;

/** Makes a PDF with Noto Sans embedded. Nothing is fetched, and no file but the fonts is read. */
export async function renderPdf(document: TDocumentDefinitions): Promise<Buffer> {
  ready ??= prepare();
  return ready.createPdf(document).getBuffer();
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
