import type pg from 'pg';
import { inTransaction } from '#engine/db/transaction.ts';
import { contentHash } from './shipped-content.ts';
import type { CalendarContent } from './calendar-content.ts';

/** What became of the shipped calendars at a start. */
export type ShippedOutcome = 'same' | 'newVersion' | 'editedHere';

/**
 * Makes the shipped calendars version 1, and a changed set the next version while nobody has edited calendars here.
 * Once somebody has, `editedHere` says that the change wants a look. Open dossiers keep their version in any case.
 */
export async function keepShipped(
  pool: pg.Pool,
  shipped: CalendarContent,
  now: Date,
): Promise<ShippedOutcome> {
  const hash = contentHash(shipped);
  return inTransaction(pool, async (trx) => {
    await trx.query('LOCK TABLE calendar_versions IN SHARE ROW EXCLUSIVE MODE');
    const { rows } = await trx.query<{ known: boolean | null; edited: boolean | null; last: number | null }>(
      `SELECT bool_or(shipped_hash = $1) AS known, bool_or(origin = 'approved') AS edited, max(version) AS last
         FROM calendar_versions`,
      [hash],
    );
    const { known, edited, last } = rows[0] ?? { known: null, edited: null, last: null };
    if (known) return 'same';
    if (edited) return 'editedHere';
    await trx.query(
      `INSERT INTO calendar_versions (version, origin, content, content_hash, shipped_hash, created_at)
       VALUES ($1, 'shipped', $2, $3, $3, $4)`,
      [(last ?? 0) + 1, JSON.stringify(shipped), hash, now],
    );
    return 'newVersion';
  });
}
