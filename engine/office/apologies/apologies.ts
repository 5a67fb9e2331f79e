import type { Trx } from '#engine/db/office-pool.ts';
import { writeDueDates } from '../clocks/write-clocks.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { isTerminal, statusNames } from '../dossiers/status.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Actor } from '../journal/entry-hash.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { issueSlip } from '../slips/issue-slip.ts';
import { cutToMinute } from '../time/office-day.ts';

/**
 * Drafts the apology with a new date (Mẫu 04); nothing moves until the leader signs.
 * @throws `apology-used` when one was signed before, `wrong-status` when there is no promise left to move
 */
export async function draftApology(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  draft: { reason: string; newDueAt: Date; by: Actor },
): Promise<string> {
  if (dossier.received_at === null || dossier.ready_at !== null || isTerminal(dossier.status)) {
    throw new OfficeProblem('wrong-status', {
      values: { status: statusNames[dossier.status].vi },
      extra: { status: dossier.status },
    });
  }
  const now = office.officeClock.now();
  const newDueAt = cutToMinute(draft.newDueAt);
  if (dossier.due_at === null || newDueAt <= dossier.due_at || newDueAt <= now) {
    throw new OfficeProblem('invalid', {
      errors: [{ path: '/newDueAt', message: dossier.due_at?.toISOString() ?? '' }],
    });
  }
  await requireUnused(trx, dossier.id);
  const id = office.newId();
  await trx.query(
    `INSERT INTO apologies (id, dossier_id, reason, new_due_at, drafted_by, drafted_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, dossier.id, draft.reason, newDueAt, JSON.stringify(draft.by), now],
  );
  await appendJournal(trx, dossier.id, dossier, [
    {
      at: now,
      actor: draft.by,
      action: 'apologyDrafted',
      detail: { apologyId: id, reason: draft.reason, newDueAt: newDueAt.toISOString() },
    },
  ]);
  return id;
}

/** The leader signs: `dueAt` moves to the new date, `firstDueAt` stays. Once a dossier. @throws `apology-used` */
export async function signApology(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  { apologyId, by }: { apologyId: string; by: Person },
): Promise<void> {
  const { rows } = await trx.query<{ new_due_at: Date }>(
    'SELECT new_due_at FROM apologies WHERE id = $1 AND dossier_id = $2',
    [apologyId, dossier.id],
  );
  const apology = rows[0];
  if (!apology) throw new OfficeProblem('not-found');
  await requireUnused(trx, dossier.id);
  if (dossier.ready_at !== null || isTerminal(dossier.status)) {
    throw new OfficeProblem('wrong-status', {
      values: { status: statusNames[dossier.status].vi },
      extra: { status: dossier.status },
    });
  }
  const now = office.officeClock.now();
  await trx.query('UPDATE apologies SET signed_by = $2, signed_at = $3 WHERE id = $1', [
    apologyId,
    by.id,
    now,
  ]);
  await writeDueDates(trx, dossier.id, office.calendars, { cause: 'apology', at: now });
  await appendJournal(trx, dossier.id, dossier, [
    {
      at: now,
      actor: { id: by.id, name: by.name },
      action: 'apologySigned',
      detail: { apologyId, newDueAt: apology.new_due_at.toISOString() },
    },
  ]);
  await issueSlip(trx, office, dossier, {
    kind: 'apology',
    by: { id: by.id, name: by.name },
    subjectId: apologyId,
  });
}

async function requireUnused(trx: Trx, dossierId: string): Promise<void> {
  const signed = await trx.query('SELECT 1 FROM apologies WHERE dossier_id = $1 AND signed_at IS NOT NULL', [
    dossierId,
  ]);
  if (signed.rowCount !== 0) throw new OfficeProblem('apology-used');
}
