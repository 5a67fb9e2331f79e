import { inTransaction } from '#engine/db/transaction.ts';
import { appendOfficeJournal } from '../../journal/append-office-journal.ts';
import type { Office } from '../../office.ts';
import type { AppliedChange } from './reproject-portion.ts';

/**
 * Closes a change once every open dossier was looked at; answers whether it is. One whose row somebody is writing in
 * keeps it open until the next turn. What the preview expected and did not happen is told apart.
 */
export async function finishProposal(office: Office, change: AppliedChange): Promise<boolean> {
  return inTransaction(office.pool, async (trx) => {
    const left = await trx.query(
      `SELECT FROM clocks WHERE kind = 'committed' AND stopped_at IS NULL
         AND greatest(calendar_version, calendar_checked) < $1 LIMIT 1`,
      [change.version],
    );
    if (left.rowCount !== 0) return false;
    const now = office.officeClock.now();
    const { rows } = await trx.query<{ checked: number; moved: number; kept: number }>(
      `UPDATE calendar_proposals SET state = 'applied', applied_at = $2 WHERE id = $1 AND state = 'applying'
       RETURNING checked, moved, kept`,
      [change.id, now],
    );
    const [counts] = rows;
    if (!counts) return true;
    await trx.query(
      `UPDATE calendar_effects e SET applied_at = $2, outcome = CASE WHEN EXISTS (
           SELECT FROM clocks WHERE dossier_id = e.dossier_id AND stopped_at IS NOT NULL) THEN 'closed'
         ELSE 'unchanged' END
       WHERE proposal_id = $1 AND outcome IS NULL`,
      [change.id, now],
    );
    await appendOfficeJournal(trx, {
      at: now,
      actor: { system: 'calendar' },
      action: 'calendarApplied',
      detail: { proposalId: change.id, calendarVersion: change.version, ...counts },
    });
    return true;
  });
}
