/** What a column holds; instants are written as real dates in office time, money in đồng. */
export const sheetKinds = ['text', 'number', 'moment', 'day', 'money'] as const;
export type SheetKind = (typeof sheetKinds)[number];

export interface SheetColumn {
  title: string;
  /** In characters. */
  width: number;
  kind: SheetKind;
}

/** One value a column; null and the empty text are empty cells. */
export type SheetRow = readonly (string | number | Date | null)[];

/** One sheet of a book: a heading, column titles that stay in sight and are printed on every page, rows. */
export interface Sheet {
  name: string;
  /** Lines above the table: the first is its title, the rest say of what and when. */
  heading: readonly string[];
  columns: readonly SheetColumn[];
  /** Asked for one after the other while the file is written: a long list is never held as a whole. */
  rows: Iterable<SheetRow> | AsyncIterable<SheetRow>;
  /** A line under the table in bold, one value a column. */
  footer?: SheetRow;
}

/** Rows a list that is held in memory may have in a file. */
export const MOST_SHEET_ROWS = 10_000;
