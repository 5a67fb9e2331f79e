import type { Trx } from '#engine/db/office-pool.ts';
import { writeDueDates } from '../clocks/write-clocks.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { appendJournal } from '../journal/append-journal.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { issueSlip } from '../slips/issue-slip.ts';
import { apologyNotice } from './apology-notice.ts';
import { openApology, requirePromise } from './open-apology.ts';

/**
 * The leader signs: `dueAt` moves to the new date, `firstDueAt` stays, the citizen's notice is queued. Once a dossier.
 * @throws `apology-used`, `wrong-status`, `not-found`, `apology-date-passed`, `apology-date-behind`
 */
export async function signApology(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  { apologyId, by }: { apologyId: string; by: Person },
): Promise<void> {
  const known = await trx.query('SELECT FROM apologies WHERE id = $1 AND dossier_id = $2', [
    apologyId,
    dossier.id,
  ]);
  if (known.rowCount === 0) throw new OfficeProblem('not-found');
  await requirePromise(trx, dossier);
  const open = await openApology(trx, dossier.id);
  if (open?.id !== apologyId) throw new OfficeProblem('no-open-request');
  const now = office.officeClock.now();
  if (open.new_due_at <= now) throw new OfficeProblem('apology-date-passed');
  // A wait may have moved the promise beyond the draft meanwhile: an apology never makes it earlier.
  if (dossier.due_at && open.new_due_at <= dossier.due_at) throw new OfficeProblem('apology-date-behind');
  await trx.query(`UPDATE apologies SET state = 'signed', signed_by = $2, signed_at = $3 WHERE id = $1`, [
    apologyId,
    by.id,
    now,
  ]);
  await writeDueDates(trx, dossier.id, office.calendars, { cause: 'apology', at: now });
  await trx.query({
    name: 'apology-alarms-end',
    text: `UPDATE alarms SET state = 'ended', due_at = NULL
            WHERE dossier_id = $1 AND kind = 'clock' AND state = 'running' AND name IN ('apologyDue', 'apologyReminder')`,
    values: [dossier.id],
  });
  await appendJournal(trx, dossier.id, dossier, [
    {
      at: now,
      actor: { id: by.id, name: by.name },
      action: 'apologySigned',
      detail: { apologyId, reason: open.reason, newDueAt: open.new_due_at.toISOString() },
    },
  ]);
  await issueSlip(trx, office, dossier, {
    kind: 'apology',
    by: { id: by.id, name: by.name },
    subjectId: apologyId,
  });
  await queueNotice(trx, office, dossier, apologyNotice(dossier, open));
}
