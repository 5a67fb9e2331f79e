import type { Trx } from '#engine/db/office-pool.ts';
import { officeDay } from '../time/office-day.ts';

/** Codes of TT 01/2018 and of today's systems (domain 3.2): we make four digits and accept four, six and seven. */
export const DOSSIER_CODE =
  /^(?:\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.\d{1,3}){0,3})-\d{6}-(?:\d{4}|\d{6,7})$/;

const next = {
  name: 'dossier-counter-next',
  text: `INSERT INTO dossier_counters AS c (unit_code, office_day, last) VALUES ($1, $2, 1)
    ON CONFLICT (unit_code, office_day) DO UPDATE SET last = c.last + 1 RETURNING last`,
};

/**
 * The next code of a unit on the office day of `at`, e.g. `000.99.99.H26-240612-0001`: counted in the transaction of
 * the receipt, so that one rolled back leaves no gap, and never used again.
 */
export async function allocateCode(trx: Trx, unitCode: string, at: Date): Promise<string> {
  const day = officeDay(at);
  const { rows } = await trx.query<{ last: number }>({ ...next, values: [unitCode, day] });
  const ordinal = rows[0]?.last;
  if (ordinal === undefined)
    throw new Error('Expected the counter to answer its next number but it did not.');
  return formatCode(unitCode, day, ordinal);
}

/** @param day office day, `YYYY-MM-DD` */
export function formatCode(unitCode: string, day: string, ordinal: number): string {
  return `${unitCode}-${day.slice(2).replaceAll('-', '')}-${String(ordinal).padStart(4, '0')}`;
}
