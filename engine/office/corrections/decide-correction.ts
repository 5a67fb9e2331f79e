import type { Trx } from '#engine/db/office-pool.ts';
import { relayAlarms } from '../alarms/relay-alarms.ts';
import { laySteps } from '../clocks/lay-steps.ts';
import { restartClocks } from '../clocks/restart-clocks.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { lockDossier } from '../dossiers/lock-dossier.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { issueSlip } from '../slips/issue-slip.ts';
import { correctedFacts } from './corrected-facts.ts';
import { requireCorrectable } from './propose-correction.ts';
import { correctionBounds, requireReceiptWithin } from './receipt-bounds.ts';

/** The word on a proposed correction. */
export interface CorrectionDecision {
  correctionId: string;
  accept: boolean;
  reason: string;
  by: Person;
}

interface Proposal {
  id: string;
  received_before: Date;
  received_after: Date;
  reason: string;
  proposed_by: string;
  decided_at: Date | null;
}

/**
 * Another person than the one who proposed decides. Accepted, both clocks, step ends, alarms and the initiative are those
 * of the corrected moment, a new receipt is issued in the old one's place, and what was promised first stays on record.
 * @throws `not-found`, `no-open-request`, `correction-four-eyes`, `wrong-status`, `received-at-out-of-bounds`
 */
export async function decideCorrection(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  decision: CorrectionDecision,
): Promise<void> {
  const { correctionId, accept, reason, by } = decision;
  const { rows } = await trx.query<Proposal>(
    'SELECT * FROM receipt_corrections WHERE id = $1 AND dossier_id = $2',
    [correctionId, dossier.id],
  );
  const proposal = rows[0];
  if (!proposal) throw new OfficeProblem('not-found');
  if (proposal.decided_at) throw new OfficeProblem('no-open-request');
  if (proposal.proposed_by === by.id) throw new OfficeProblem('correction-four-eyes');
  if (accept) requireCorrectable(dossier);
  const now = office.officeClock.now();
  await trx.query(
    `UPDATE receipt_corrections SET accepted = $2, decision_reason = $3, decided_by = $4, decided_at = $5
     WHERE id = $1`,
    [correctionId, accept, reason, by.id, now],
  );
  const actor = { id: by.id, name: by.name };
  if (!accept) {
    await appendJournal(trx, dossier.id, dossier, [
      { at: now, actor, action: 'receiptCorrectionRejected', detail: { correctionId, reason } },
    ]);
    return;
  }
  requireReceiptWithin(proposal.received_after, await correctionBounds(trx, office, dossier));
  const { facts } = await correctedFacts(trx, office, dossier, proposal.received_after);
  const moved = await restartClocks(trx, office, dossier.id, { facts, at: now });
  await laySteps(trx, office, dossier.id);
  await relayAlarms(trx, office, dossier.id);
  await appendJournal(trx, dossier.id, dossier, [
    {
      at: now,
      actor,
      action: 'receiptCorrected',
      detail: {
        correctionId,
        receivedBefore: proposal.received_before.toISOString(),
        receivedAfter: facts.receivedAt.toISOString(),
        reason: proposal.reason,
        decisionReason: reason,
        dueBefore: dossier.first_due_at?.toISOString() ?? null,
        dueAfter: moved.dueAt.toISOString(),
        initiative: facts.initiative?.code ?? null,
      },
    },
  ]);
  const corrected = await lockDossier(trx, dossier.id);
  await issueSlip(trx, office, corrected, { kind: 'receipt', by: actor });
}
