import type { Trx } from '#engine/db/office-pool.ts';
import { officeDay } from '../time/office-day.ts';

/** The books of money an agency keeps, each numbered from 1 in every year. */
export type FeeBook = 'feeReceipt' | 'feeRefund';

/** A paper's place in its book. */
export interface BookPlace {
  book: FeeBook;
  year: number;
  number: number;
}

const next = {
  name: 'book-next',
  text: `INSERT INTO book_counters AS c (agency_id, book, year, last) VALUES ($1, $2, $3, 1)
    ON CONFLICT (agency_id, book, year) DO UPDATE SET last = c.last + 1 RETURNING last`,
};

/**
 * The next number of an agency's book, in the transaction that uses it: one rolled back gives it back, so no number is
 * ever missing. Whoever comes next waits until the one before has committed.
 */
export async function nextInBook(
  trx: Trx,
  { agencyId, book, at }: { agencyId: string; book: FeeBook; at: Date },
): Promise<BookPlace> {
  const year = Number(officeDay(at).slice(0, 4));
  const { rows } = await trx.query<{ last: number }>({ ...next, values: [agencyId, book, year] });
  const number = rows[0]?.last;
  if (number === undefined) throw new Error(`Expected the book ${book} to answer its next number.`);
  return { book, year, number };
}

const symbols: Record<FeeBook, string> = { feeReceipt: 'BL', feeRefund: 'HP' };

/** `BL-2024/0000012`: symbol of the book, year, seven digits. */
export function placeText({ book, year, number }: BookPlace): string {
  return `${symbols[book]}-${year}/${String(number).padStart(7, '0')}`;
}
