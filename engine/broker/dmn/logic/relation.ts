import { childrenOf, textOf } from '../dmn-element.ts';
import type { LogicReader } from './logic-reader.ts';

/** Rows of as many cells as there are columns. */
export const readRelation: LogicReader = (element, reading, inner) => {
  const columns = childrenOf(element, 'column').map((column) => textOf(column, 'name') ?? '');
  const rows = childrenOf(element, 'row').map((row) => childrenOf(row, 'elements'));
  for (const { length } of rows) {
    if (length !== columns.length) {
      reading.failures.push(`expected row with '${columns.length}' elements but found '${length}'`);
    }
  }
  return {
    kind: 'relation',
    columns,
    rows: rows.map((row) => row.slice(0, columns.length).map((entry) => inner(entry, reading))),
  };
};
