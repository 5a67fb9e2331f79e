import { sheetKinds, type SheetKind } from './sheet.ts';

/** Number formats by kind; the ids from 164 on are this file's own, the others every spreadsheet knows. */
const formats: Record<SheetKind, { id: number; code?: string }> = {
  text: { id: 49 },
  number: { id: 1 },
  moment: { id: 164, code: 'dd/mm/yyyy hh:mm' },
  day: { id: 165, code: 'dd/mm/yyyy' },
  money: { id: 3 },
};

/** Indexes of `cellXfs`: what a cell's `s` says. */
export const styleOf = {
  title: 1,
  heading: 2,
  column: 3,
  cell: (kind: SheetKind): number => 4 + sheetKinds.indexOf(kind),
  boldCell: (kind: SheetKind): number => 4 + sheetKinds.length + sheetKinds.indexOf(kind),
};

const [plain, bold, large] = [0, 1, 2];
const font = (size: number, weight = ''): string =>
  `<font>${weight}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;
const sides = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FF8A94A3"/></${side}>`)
  .join('');

function cellStyle(kind: SheetKind, fontId: number): string {
  const wrap = kind === 'text' ? ' wrapText="1"' : '';
  return `<xf numFmtId="${formats[kind].id}" fontId="${fontId}" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"${wrap}/></xf>`;
}

function centred(fontId: number, more: { fill: number; border: number; wrap: string }): string {
  return `<xf numFmtId="0" fontId="${fontId}" fillId="${more.fill}" borderId="${more.border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center"${more.wrap}/></xf>`;
}

/** `xl/styles.xml`: every look a cell of ours can have. */
export function stylesXml(): string {
  const own = Object.values(formats).flatMap(({ id, code }) =>
    code ? [`<numFmt numFmtId="${id}" formatCode="${code}"/>`] : [],
  );
  const line = { fill: 0, border: 0, wrap: '' };
  const xfs = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    centred(large!, line),
    centred(plain!, line),
    centred(bold!, { fill: 2, border: 1, wrap: ' wrapText="1"' }),
    ...sheetKinds.map((kind) => cellStyle(kind, plain!)),
    ...sheetKinds.map((kind) => cellStyle(kind, bold!)),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="${own.length}">${own.join('')}</numFmts>`,
    `<fonts count="3">${font(11)}${font(11, '<b/>')}${font(14, '<b/>')}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE9EDF2"/></patternFill></fill></fills>',
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${sides}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}
