import type { ReportTable } from './report.ts';

/** Tables as aligned text, for a terminal and for grep. */
export function printReport(tables: readonly ReportTable[]): string {
  return tables.map(printTable).join('\n\n');
}

/** The same for programs: one object a table, one object a row. */
export function reportAsJson(tables: readonly ReportTable[]): string {
  return JSON.stringify(
    tables.map(({ heading, columns, rows }) => ({
      heading,
      rows: rows.map((row) =>
        Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])),
      ),
    })),
    null,
    2,
  );
}

function printTable({ heading, columns, rows }: ReportTable): string {
  if (rows.length === 0) return `${heading}\n  none`;
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => String(row[index] ?? '').length)),
  );
  const line = (cells: readonly (string | number)[]) =>
    `  ${cells.map((cell, index) => String(cell).padEnd(widths[index] ?? 0)).join('  ')}`.trimEnd();
  return [heading, line(columns), ...rows.map(line)].join('\n');
}
