import { memo, type ReactElement } from 'react';
import { useTranslate } from 'react-admin';
import type { Column } from './register-column.ts';

/** By which of the server's keys a register is ordered. */
export interface Sorting {
  field: string;
  order: string;
}

interface Props<Row extends { id: string }> {
  label: string;
  rows: Row[];
  columns: Column<Row>[];
  cursorId?: string | null;
  selected?: ReadonlySet<string>;
  onOpen?: (row: Row) => void;
  onSelect?: (row: Row) => void;
  sorting?: Sorting;
  onSort?: (field: string) => void;
  /** Columns keep the widths they name and the rest is cut off rather than wrapped. */
  fixed?: boolean;
}

/** A register: dense rows, one under the cursor, none of them drawn again unless it changed. */
export function RegisterTable<Row extends { id: string }>(props: Props<Row>) {
  const t = useTranslate();
  const { label, rows, columns, cursorId, selected, onOpen, onSelect, sorting, onSort, fixed } = props;
  return (
    <div className="scroll-x" tabIndex={-1}>
      <table className={`register${fixed ? ' fixed' : ''}`} aria-label={label}>
        <thead>
          <tr>
            {onSelect && (
              <th scope="col" style={{ width: 40 }}>
                <span className="visually-hidden">{t('app.select')}</span>
              </th>
            )}
            {columns.map((column) => (
              <Heading key={column.key} column={column} sorting={sorting} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line
              key={row.id}
              row={row}
              columns={columns}
              cursor={row.id === cursorId}
              checked={selected?.has(row.id)}
              onOpen={onOpen}
              onSelect={onSelect}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadingProps<Row> {
  column: Column<Row>;
  sorting?: Sorting;
  onSort?: (field: string) => void;
}

function Heading<Row>({ column, sorting, onSort }: HeadingProps<Row>) {
  const sorted = column.sort && sorting?.field === column.sort ? sorting.order : undefined;
  return (
    <th
      scope="col"
      className={`${column.end ? 'end' : ''}${column.wideOnly ? ' wide-only' : ''}`}
      style={{ width: column.width }}
      aria-sort={sorted ? (sorted === 'ASC' ? 'ascending' : 'descending') : undefined}
    >
      {column.sort && onSort ? (
        <button type="button" onClick={() => onSort(column.sort!)}>
          {column.label}
          {sorted ? (sorted === 'ASC' ? ' ↑' : ' ↓') : ''}
        </button>
      ) : (
        column.label
      )}
    </th>
  );
}

interface LineProps<Row> {
  row: Row;
  columns: Column<Row>[];
  cursor: boolean;
  checked?: boolean;
  onOpen?: (row: Row) => void;
  onSelect?: (row: Row) => void;
}

function LineOf<Row extends { id: string }>({
  row,
  columns,
  cursor,
  checked,
  onOpen,
  onSelect,
}: LineProps<Row>) {
  const t = useTranslate();
  return (
    <tr
      data-row={row.id}
      className={`${onOpen ? 'pick' : ''}${cursor ? ' cursor' : ''}`}
      onClick={() => onOpen?.(row)}
    >
      {onSelect && (
        <td onClick={(event) => event.stopPropagation()}>
          <input
            type="checkbox"
            checked={checked ?? false}
            aria-label={t('app.selectRow')}
            onChange={() => onSelect(row)}
          />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.key} className={`${column.end ? 'end' : ''}${column.wideOnly ? ' wide-only' : ''}`}>
          {column.render(row)}
        </td>
      ))}
    </tr>
  );
}

/** react-query keeps the identity of rows that did not change, so an unchanged row is not drawn again. */
const Line = memo(LineOf) as <Row extends { id: string }>(props: LineProps<Row>) => ReactElement;
