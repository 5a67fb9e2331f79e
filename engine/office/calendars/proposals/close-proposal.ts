import type { Trx } from '#engine/db/office-pool.ts';
import { appendOfficeJournal } from '../../journal/append-office-journal.ts';
import type { Office } from '../../office.ts';
import type { Person } from '../../people/person.ts';
import { lockProposal, readProposal, requireDraft, type ProposalRow } from './proposal-row.ts';

/**
 * A proposal that is not to be: rejected by who might have approved it, or withdrawn by who might have written it.
 * @throws OfficeProblem `not-found`, `proposal-decided`
 */
export async function closeProposal(
  trx: Trx,
  office: Office,
  { id, by, as, note }: { id: string; by: Person; as: 'rejected' | 'withdrawn'; note: string | null },
): Promise<ProposalRow> {
  const proposal = await lockProposal(trx, id);
  requireDraft(proposal);
  const now = office.officeClock.now();
  await trx.query(
    `UPDATE calendar_proposals SET state = $2, decided_by = $3, decided_at = $4, decision_note = $5 WHERE id = $1`,
    [id, as, by.id, now, note],
  );
  await appendOfficeJournal(trx, {
    at: now,
    actor: { id: by.id, name: by.name },
    action: 'calendarProposalClosed',
    detail: { proposalId: id, title: proposal.title, as, note },
  });
  return readProposal(trx, id);
}
