import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { drawBlock } from './slip-blocks.ts';
import { factText, fillText } from './slip-facts.ts';
import { slipHeading } from './slip-heading.ts';
import type { SignatureFacts } from './slip-signatures.ts';
import type { SlipTemplate } from './slip-template.ts';

/** A slip to draw: its template, the facts frozen at its issue, and what the sheet itself says. */
export interface SlipSheet {
  template: SlipTemplate;
  facts: SignatureFacts;
  /** `07/TNHS`. */
  number: string;
  /** The only time a PDF holds: when the paper was issued. */
  issuedAt: Date;
  paper: 'A4' | 'A5';
  /** "Bản in lại lần 1 …" at the top of every page; absent on the original. */
  mark?: string;
  /** Which of the copies (liên), from 0; all of them when absent. */
  copy?: number;
}

const sizes = {
  A5: { margins: [30, 26, 30, 14], base: 8.3, line: 1.1, title: 11.5, small: 7.2, tiny: 6, cell: 7.6 },
  /** A slip meant for A5 that did not fit. */
  overflow: { margins: [54, 34, 44, 18], base: 9, line: 1.05, title: 12.5, small: 7.8, tiny: 6.4, cell: 8 },
  A4: { margins: [68, 56, 48, 48], base: 12, line: 1.2, title: 14, small: 10, tiny: 6.6, cell: 10.5 },
} as const;

/** The whole slip as pdfmake draws it. The same sheet gives the same bytes: it holds no time and no chance of its own. */
export function slipDocument(sheet: SlipSheet): TDocumentDefinitions {
  const { template, facts, paper, mark } = sheet;
  const size = sizes[paper === 'A4' && template.paper === 'A5' ? 'overflow' : paper];
  const [left, top, right, bottom] = size.margins;
  return {
    pageSize: paper,
    pageMargins: [left, top, right, bottom],
    info: {
      title: [template.title, factText(facts, 'code')].filter(Boolean).join(' '),
      author: factText(facts, 'agencyBodyName'),
      subject: template.form,
      creationDate: sheet.issuedAt,
    },
    defaultStyle: { font: 'NotoSans', fontSize: size.base, lineHeight: size.line },
    styles: {
      title: { fontSize: size.title, bold: true },
      small: { fontSize: size.small },
      tiny: { fontSize: size.tiny },
      cell: { fontSize: size.cell, lineHeight: 1.12 },
    },
    ...(mark && { header: markOf(mark, size) }),
    content: copiesOf(sheet).map((line, i): Content => ({
      stack: onePage(sheet, line),
      ...(i > 0 && { pageBreak: 'before' as const }),
    })),
  };
}

/** The lines that tell the copies apart; one empty line when there is only one. */
function copiesOf({ template, copy }: SlipSheet): string[] {
  const all = template.copies ?? [''];
  return copy === undefined ? all : all.slice(copy, copy + 1);
}

function onePage(sheet: SlipSheet, line: string): Content[] {
  const { template, facts, number } = sheet;
  const letter = template.paper === 'A4';
  return [
    slipHeading({ template, facts, number, small: !letter }),
    { text: template.title, style: 'title', alignment: 'center', margin: [0, letter ? 16 : 6, 0, 1] },
    ...(line ? [{ text: `(${line})`, italics: true, style: 'small', alignment: 'center' as const }] : []),
    { text: '', fontSize: 1, margin: [0, letter ? 10 : 3, 0, 0] },
    ...template.body.flatMap((block) => drawBlock(block, { facts, letter })),
    ...(template.foot ?? []).map((text): Content => ({
      text: fillText(text, facts, '…………………'),
      style: 'small',
      italics: true,
      margin: [0, 4, 0, 0],
    })),
  ];
}

function markOf(text: string, { margins, small }: { margins: readonly number[]; small: number }): Content {
  return {
    text: text.toUpperCase(),
    bold: true,
    fontSize: small,
    alignment: 'right',
    margin: [margins[0] ?? 0, 12, margins[2] ?? 0, 0],
  };
}
