import { inTransaction } from '#engine/db/transaction.ts';
import type { Trx } from '#engine/db/office-pool.ts';
import type { Office } from '../../office.ts';
import { findEffects } from '../effects/find-effects.ts';
import { insertEffects } from '../effects/effect-rows.ts';
import type { Calendars } from '../calendars.ts';
import { applyChanges } from '../calendar-changes.ts';
import {
  lockProposal,
  readProposal,
  requireDraft,
  type PreviewSummary,
  type ProposalRow,
} from './proposal-row.ts';

/** The calendars as they would be with a proposal approved: one version after the one in force. */
export function proposedCalendars(office: Office, proposal: Pick<ProposalRow, 'changes'>): Calendars {
  return office.calendars.proposing(applyChanges(office.calendars.content(), proposal.changes));
}

/**
 * Counts every open dossier by the proposed calendar and keeps those whose date would move. Nothing moves. The proposal
 * is held meanwhile: it can't be edited or approved under a preview that is being made.
 * @throws OfficeProblem `not-found`, `proposal-decided`
 */
export async function previewProposal(office: Office, id: string): Promise<ProposalRow> {
  return inTransaction(office.pool, async (trx) => {
    const proposal = await lockProposal(trx, id);
    requireDraft(proposal);
    await trx.query('DELETE FROM calendar_effects WHERE proposal_id = $1', [id]);
    const summary = await countEffects(trx, office, proposal);
    await trx.query(
      `UPDATE calendar_proposals SET previewed_revision = revision, previewed_version = $2, previewed_at = $3,
         summary = $4 WHERE id = $1`,
      [id, office.calendars.inForce, office.officeClock.now(), JSON.stringify(summary)],
    );
    return readProposal(trx, id);
  });
}

async function countEffects(trx: Trx, office: Office, proposal: ProposalRow): Promise<PreviewSummary> {
  const summary: PreviewSummary = { open: 0, later: 0, earlier: 0, apologyStands: 0, impossible: [] };
  const calendars = proposedCalendars(office, proposal);
  for await (const found of findEffects(trx, { known: office.calendars, proposed: calendars })) {
    summary.open += found.looked;
    summary.impossible.push(...found.impossible.slice(0, 100 - summary.impossible.length));
    for (const effect of found.effects) {
      summary[effect.direction] += 1;
      if (effect.apologyStands) summary.apologyStands += 1;
    }
    await insertEffects(trx, proposal.id, found.effects);
  }
  return summary;
}
