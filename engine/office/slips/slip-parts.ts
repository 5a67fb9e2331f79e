import type { Content, TableCell } from 'pdfmake/interfaces.js';

/** What is left to be written by hand. */
export const leaders = '………………………';

/** The state's heading: the office on the left with the paper's number, the nation on the right (NĐ 30/2020). */
export function heading(agency: { name: string; superior: string }, number: string): Content {
  return {
    columns: [
      {
        width: '44%',
        alignment: 'center',
        stack: [
          { text: agency.superior.toUpperCase(), fontSize: 7.8 },
          { text: `UBND ${agency.name}`.toUpperCase(), bold: true, fontSize: 8 },
          { text: 'Bộ phận Một cửa', fontSize: 7.8 },
          rule(46),
          { text: `Số: ${number}/TNHS`, fontSize: 7.6 },
        ],
      },
      {
        width: '56%',
        alignment: 'center',
        stack: [
          { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, fontSize: 8 },
          { text: 'Độc lập – Tự do – Hạnh phúc', bold: true, fontSize: 8.2 },
          rule(92),
        ],
      },
    ],
  };
}

/** A short line under a heading, in the middle of its column. */
function rule(width: number): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 2, x2: width, y2: 2, lineWidth: 0.6 }],
    alignment: 'center',
    margin: [0, 0, 0, 2],
  };
}

/** "Label: value" on a line of its own. */
export function field(label: string, value: string, bold = false): Content {
  return { text: [{ text: `${label}: ` }, { text: value, bold }] };
}

export function cell(text: string, bold = false): TableCell {
  return { text, bold, fontSize: 7.8, lineHeight: 1.15 };
}
