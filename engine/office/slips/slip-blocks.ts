import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { fillText, factLines, factRows, hasFact, type SlipFacts, type SlipRow } from './slip-facts.ts';
import type { SlipBlock, SlipField, SlipTable, SlipText } from './slip-template.ts';
import { signatureRow, type SignatureFacts } from './slip-signatures.ts';

/** What is left to be written by hand. */
export const leaders = '……………………………';

type Block<K extends SlipBlock['block']> = Extract<SlipBlock, { block: K }>;

/** What a block is drawn with. */
export interface Drawing {
  facts: SignatureFacts;
  /** On A4: more room, and paragraphs whose first line is indented. */
  letter: boolean;
}

/** How each kind of block is drawn. */
const drawings: { [K in SlipBlock['block']]: (block: Block<K>, drawing: Drawing) => Content[] } = {
  field: (block, drawing) => field(block, drawing),
  pair: ({ fields }, drawing) => pair(fields, drawing),
  text: (block, { facts, letter }) => {
    if (block.when && !hasFact(facts, block.when)) return [];
    const paragraph = letter && block.paragraph === true;
    return [
      {
        ...textOf(block, facts),
        ...(paragraph && { leadingIndent: 28 }),
        margin: [block.indent ?? 0, gap(letter), 0, gap(letter)],
      },
    ];
  },
  list: ({ items }, { facts, letter }) => [
    {
      ol: factLines(facts, items).map((text) => ({ text, margin: [0, gap(letter), 0, 0] })),
      margin: [10, 0, 0, 2],
    },
  ],
  lines: ({ lines }, { facts }) =>
    factLines(facts, lines).map((text): Content => ({ text, style: 'small', margin: [10, 0, 0, 0] })),
  table: (block, { facts }) => table(block, facts),
  signatures: ({ columns }, drawing) => [signatureRow(columns, drawing)],
};

/** Room above and below a line. */
const gap = (letter: boolean): number => (letter ? 2 : 0.6);

/** A block of a template with its facts, as pdfmake draws it; nothing when its fact is absent. */
export function drawBlock(block: SlipBlock, drawing: Drawing): Content[] {
  const draw = drawings[block.block] as (block: SlipBlock, drawing: Drawing) => Content[];
  return draw(block, drawing);
}

/** A text with its face; a blank fact becomes dots to write on. */
export function textOf(text: SlipText, facts: SlipFacts) {
  return {
    text: fillText(text.text, facts, leaders),
    bold: text.bold ?? false,
    italics: text.italic ?? false,
    alignment: text.align ?? ('left' as const),
  };
}

function field({ label, value, bold = false, when }: SlipField, { facts, letter }: Drawing): Content[] {
  if (when && !hasFact(facts, when)) return [];
  const words = [{ text: `${fillText(label, facts)}: ` }, { text: fillText(value, facts) || leaders, bold }];
  return [{ text: words, margin: [0, gap(letter), 0, gap(letter)] }];
}

function pair(fields: SlipField[], drawing: Drawing): Content[] {
  const there = fields.flatMap((one) => field(one, drawing));
  if (there.length === 0) return [];
  return [{ columns: there.map((one) => ({ width: '*', stack: [one] })), columnGap: 10 }];
}

function table(block: SlipTable, facts: SlipFacts): Content[] {
  const head = block.columns.map(({ title }) => cell({ text: title, bold: true, align: 'center' }));
  const rows = factRows(facts, block.rows).map((row, i) => tableRow(block, { no: String(i + 1), ...row }));
  const blank = Array.from({ length: block.blankRows ?? 0 }, () => blankRow(block));
  return [
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: block.columns.map(({ width }) => width),
        body: [head, ...rows, ...blank],
      },
      layout: {
        hLineWidth: () => 0.5,
        vLineWidth: () => 0.5,
        paddingTop: () => (block.tall ? 4 : 1),
        paddingBottom: (i) => (block.tall ? (i === 0 ? 4 : 16) : 1),
        paddingLeft: () => 3,
        paddingRight: () => 3,
      },
      margin: [0, 2, 0, 3],
    },
  ];
}

function tableRow(block: SlipTable, row: SlipRow): TableCell[] {
  return block.columns.map(({ value, align = 'left' }) => cell({ text: fillText(value, row), align }));
}

function blankRow({ columns }: SlipTable): TableCell[] {
  return columns.map(({ blank = '', align = 'left' }) => cell({ text: blank, align }));
}

function cell({
  text,
  bold = false,
  align,
}: {
  text: string;
  bold?: boolean;
  align: 'left' | 'center';
}): TableCell {
  return { text, bold, alignment: align, style: 'cell' };
}
