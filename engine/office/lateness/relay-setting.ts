import { inTransaction } from '#engine/db/transaction.ts';
import { scheduleClockAlarms } from '../alarms/schedule-clock-alarms.ts';
import type { Office } from '../office.ts';

/** Few enough that no counter waits for a row. */
const AT_ONCE = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * After a setting has changed: the alarms of every open dossier it touches are laid afresh, some at a time, each with its
 * row held. Answers how many. Repeating it changes nothing.
 */
export async function relaySetting(
  office: Office,
  { agencyId, procedure }: { agencyId: string; procedure: string | null },
): Promise<number> {
  let after = FIRST;
  let laid = 0;
  for (;;) {
    const ids = await inTransaction(office.pool, async (trx) => {
      const { rows } = await trx.query<{ id: string }>(
        `SELECT id FROM dossiers WHERE agency_id = $1 AND ($2::text IS NULL OR procedure = $2) AND id > $3::uuid
           AND received_at IS NOT NULL AND ready_at IS NULL AND ended_at IS NULL
         ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE`,
        [agencyId, procedure, after],
      );
      const found = rows.map((row) => row.id);
      if (found.length > 0) await scheduleClockAlarms(trx, office, found);
      return found;
    });
    laid += ids.length;
    if (ids.length < AT_ONCE) return laid;
    after = ids.at(-1) ?? after;
  }
}
