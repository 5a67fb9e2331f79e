import type { ReactNode } from 'react';

/** One column of a register. */
export interface Column<Row> {
  key: string;
  label: string;
  render: (row: Row) => ReactNode;
  /** The server's sort key, when the column can order the list. */
  sort?: string;
  width?: string;
  end?: boolean;
  /** Left out on screens narrower than 1100 px. */
  wideOnly?: boolean;
}
