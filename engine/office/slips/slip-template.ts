/** A piece of a slip, in the order in which it is printed. `{name}` in a text is a fact; `when` names one that must be there. */
export type SlipBlock =
  | ({ block: 'field' } & SlipField)
  | { block: 'pair'; fields: SlipField[] }
  | ({ block: 'text'; indent?: number } & SlipText)
  | { block: 'list'; items: string }
  | { block: 'lines'; lines: string }
  | SlipTable
  | { block: 'signatures'; columns: SlipSignature[] };

/** "Label: value" on one line; without a value, dots to write on. */
export interface SlipField {
  label: string;
  value: string;
  bold?: boolean;
  when?: string;
}

/** A text with its face. */
export interface SlipText {
  text: string;
  bold?: boolean;
  italic?: boolean;
  align?: 'left' | 'center';
  /** On A4 its first line is indented. */
  paragraph?: boolean;
  when?: string;
}

/** A table over a fact that is a list of rows. */
export interface SlipTable {
  block: 'table';
  rows: string;
  /** `blank` is what an empty row shows there. */
  columns: { title: string; value: string; blank?: string; width: number | '*'; align?: 'left' | 'center' }[];
  /** Empty rows at the end, for what is written by hand. */
  blankRows?: number;
  /** Rows with room to sign. */
  tall?: boolean;
}

/** One column of the signatures: somebody signs, the mandate's block, lines of text, the code to scan, or nothing. */
export interface SlipSignature {
  title?: string;
  hint?: string;
  name?: string;
  mandate?: boolean;
  lines?: SlipText[];
  code?: boolean;
}

/** A slip as data: texts, order, optional pieces, foot. Stored with the procedure's version (`definitions/slips`). */
export interface SlipTemplate {
  /** "Mẫu số 01, Thông tư 01/2018/TT-VPCP". */
  form: string;
  title: string;
  paper: 'A4' | 'A5';
  head: { superior: string; office: string; numberSuffix: string };
  /** One page each (liên); a single one without a line when absent. */
  copies?: string[];
  body: SlipBlock[];
  foot?: string[];
}

/** Templates by `<year of the form>-<kind>`, e.g. `2018-receipt`. */
export type SlipTemplates = Record<string, SlipTemplate>;
