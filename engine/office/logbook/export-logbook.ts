import type { Office } from '../office.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { bookOf } from './enter-logbook.ts';
import type { LogbookFilter } from './list-logbook.ts';
import { logbookLine, type LogbookLine } from './logbook-line.ts';
import { logbookPeriods } from './logbook-periods.ts';
import { logbookSheet } from './logbook-sheet.ts';
import { countLogbook, walkLogbook } from './walk-logbook.ts';

/** Lines a file of the book may have: some years of a busy commune. */
export const MOST_LOGBOOK_ROWS = 100_000;

/** What a file of the book says of itself, and how long it may be. */
export interface LogbookFile {
  agency: string;
  period: string;
  most?: number;
}

/**
 * The lines of a period as sheets, one for each form that was in force; an empty period is an empty book of the latest
 * form. Lines are read while the file is written, never all at once.
 * @throws OfficeProblem `too-many-rows`, before anything is read
 */
export async function exportLogbook(
  office: Office,
  filter: LogbookFilter,
  { agency, period, most = MOST_LOGBOOK_ROWS }: LogbookFile,
): Promise<Sheet[]> {
  const parts = await Promise.all(
    logbookPeriods(office.slipForms).map(async ({ form, from, before }) => {
      const own = { ...filter, receivedFrom: from, receivedBefore: before };
      return { form, own, ...(await countLogbook(office.pool, own)) };
    }),
  );
  const total = parts.reduce((sum, part) => sum + part.total, 0);
  if (total > most) throw new OfficeProblem('too-many-rows', { values: { total, most } });
  const filled = parts.filter((part) => part.total > 0);
  return (filled.length > 0 ? filled : parts.slice(-1)).map((part) =>
    logbookSheet(
      { form: part.form, books: part.years.map(bookOf), lines: linesOf(office, part.own, part.total) },
      { agency, period },
    ),
  );
}

async function* linesOf(office: Office, filter: LogbookFilter, most: number): AsyncGenerator<LogbookLine> {
  for await (const row of walkLogbook(office.pool, filter, most)) yield logbookLine(office, row, 'vi');
}
