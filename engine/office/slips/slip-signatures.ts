import type { Column, Content } from 'pdfmake/interfaces.js';
import { factLines, factText, fillText, type SlipFacts } from './slip-facts.ts';
import type { SlipSignature } from './slip-template.ts';
import type { Drawing } from './slip-blocks.ts';

/** Facts with the address behind the code to scan. */
export type SignatureFacts = SlipFacts & { trackingUrl: string };

/** The last block of a slip: who signs, with room to sign, and the code to scan with the dossier's code under it. */
export function signatureRow(columns: SlipSignature[], { facts, letter }: Drawing): Content {
  return {
    unbreakable: true,
    margin: [0, letter ? 14 : 6, 0, 0],
    columnGap: 6,
    columns: columns.map((column) => signatureColumn(column, { facts, letter })),
  };
}

function signatureColumn(column: SlipSignature, { facts, letter }: Drawing): Column {
  const room = letter ? 56 : 34;
  if (column.code) return { width: 92, stack: codeToScan(facts) };
  if (column.lines) {
    return {
      width: '*',
      stack: column.lines.map(({ text, bold = false, italic = false }) => ({
        text: fillText(text, facts),
        bold,
        italics: italic,
        style: 'small',
      })),
    };
  }
  if (column.mandate) return { width: '*', stack: mandateBlock(facts, room) };
  if (!column.title) return { width: '*', text: '' };
  return {
    width: '*',
    stack: [
      { text: column.title, bold: true, alignment: 'center' },
      { text: column.hint ?? '', italics: true, style: 'small', alignment: 'center' },
      signedName(fillText(column.name ?? '', facts), room),
    ],
  };
}

/** "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH", then the name under the room for signature and seal. */
function mandateBlock(facts: SignatureFacts, room: number): Content[] {
  return [
    ...factLines(facts, 'signature').map((text): Content => ({ text, bold: true, alignment: 'center' })),
    { text: '(Chữ ký, dấu)', italics: true, style: 'small', alignment: 'center' },
    signedName(factText(facts, 'signer'), room),
  ];
}

function signedName(name: string, room: number): Content {
  return { text: name || ' ', bold: true, alignment: 'center', margin: [0, room, 0, 0] };
}

function codeToScan(facts: SignatureFacts): Content[] {
  return [
    { qr: facts.trackingUrl, fit: 74, alignment: 'center', eccLevel: 'M' },
    {
      text: factText(facts, 'code') || 'Quét mã để tra cứu hồ sơ',
      style: 'tiny',
      alignment: 'center',
      margin: [0, 3, 0, 0],
    },
  ];
}
