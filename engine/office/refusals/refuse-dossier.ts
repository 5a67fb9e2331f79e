import type { Trx } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { moveStatus } from '../dossiers/move-status.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { issueSlip } from '../slips/issue-slip.ts';
import { statusNames } from '../dossiers/status.ts';

/** Mẫu 03: refuses a dossier that was never received, with its reason. @throws `wrong-status` after the receipt */
export async function refuseDossier(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  { reason, by }: { reason: string; by: Person },
): Promise<void> {
  if (dossier.received_at !== null) {
    throw new OfficeProblem('wrong-status', {
      values: { status: statusNames[dossier.status].vi },
      extra: { status: dossier.status },
    });
  }
  const status = moveStatus(dossier, 'refuse');
  const now = office.officeClock.now();
  await trx.query('UPDATE dossiers SET status = $2, ended_at = $3 WHERE id = $1', [dossier.id, status, now]);
  await appendJournal(trx, dossier.id, dossier, [
    { at: now, actor: { id: by.id, name: by.name }, action: 'dossierRefused', detail: { reason } },
  ]);
  await issueSlip(trx, office, dossier, { kind: 'refusal', by: { id: by.id, name: by.name } });
}
