import type { Queryable, Trx } from '#engine/db/office-pool.ts';
import { sendLater } from '#engine/db/transaction.ts';
import { officeDay } from '../time/office-day.ts';

/** "Vào Sổ theo dõi hồ sơ, Quyển số …, Số thứ tự …". */
export interface LogbookPlace {
  /** `01/2024`: an agency keeps one book a year. */
  book: string;
  number: number;
}

const enter = {
  name: 'logbook-enter',
  text: `WITH place AS (
      INSERT INTO book_counters AS c (agency_id, book, year, last) VALUES ($2, 'logbook', $3, 1)
      ON CONFLICT (agency_id, book, year) DO UPDATE SET last = c.last + 1 RETURNING last
    )
    INSERT INTO logbook_entries (dossier_id, agency_id, year, number, entered_at)
    SELECT $1, $2, $3, last, $4 FROM place`,
};

/**
 * Gives a dossier its place in the receiving agency's book of the year, in the transaction of its receipt: one rolled
 * back leaves no gap.
 */
export async function enterLogbook(
  trx: Trx,
  dossierId: string,
  { agencyId, at }: { agencyId: string; at: Date },
): Promise<void> {
  const year = Number(officeDay(at).slice(0, 4));
  await sendLater(trx, { ...enter, values: [dossierId, agencyId, year, at] });
}

/** Where a dossier stands in the book; null before its receipt. */
export async function logbookPlace(db: Queryable, dossierId: string): Promise<LogbookPlace | null> {
  const { rows } = await db.query<{ year: number; number: number }>({
    name: 'logbook-place',
    text: 'SELECT year, number FROM logbook_entries WHERE dossier_id = $1',
    values: [dossierId],
  });
  const row = rows[0];
  return row ? { book: bookOf(row.year), number: row.number } : null;
}

/** The book of a year as slips name it. */
export function bookOf(year: number): string {
  return `01/${year}`;
}
