import type { Content } from 'pdfmake/interfaces.js';
import { factText, fillText } from './slip-facts.ts';
import type { SignatureFacts } from './slip-signatures.ts';
import type { SlipTemplate } from './slip-template.ts';

interface Heading {
  template: SlipTemplate;
  facts: SignatureFacts;
  number: string;
  /** On A5. */
  small: boolean;
}

/**
 * The state's heading (NĐ 30/2020, Phụ lục I): on the left the superior body, the office with a line under it and the
 * number; on the right the nation and its motto with a line under it, place and date.
 */
export function slipHeading({ template, facts, number, small }: Heading): Content {
  const { superior, office } = template.head;
  const size = small ? 8.4 : 11.5;
  return {
    columns: [
      {
        width: '45%',
        alignment: 'center',
        fontSize: size,
        stack: [
          { text: fillText(superior, facts).toUpperCase() },
          { text: fillText(office, facts).toUpperCase(), bold: true },
          rule(small ? 50 : 66),
          { text: `Số: ${number}`, margin: [0, 2, 0, 0] },
        ],
      },
      {
        width: '55%',
        alignment: 'center',
        fontSize: size,
        stack: [
          { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, noWrap: true },
          { text: 'Độc lập – Tự do – Hạnh phúc', bold: true, fontSize: size + 0.6 },
          rule(small ? 116 : 156),
          {
            text: `${factText(facts, 'place')}, ${factText(facts, 'date')}`,
            italics: true,
            margin: [0, 2, 0, 0],
          },
        ],
      },
    ],
  };
}

/** A line under what stands above, in the middle of its column. */
function rule(width: number): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 1.5, x2: width, y2: 1.5, lineWidth: 0.7 }],
    alignment: 'center',
    margin: [0, 0, 0, 2],
  };
}
