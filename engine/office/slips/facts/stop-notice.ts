import { OfficeProblem } from '../../problems/office-problem.ts';
import type { SlipFacts } from '../slip-facts.ts';
import { slipDay, slipInstant } from '../words.ts';
import { letterFacts } from './letter-facts.ts';
import type { SlipBasis } from './slip-basis.ts';

interface Row {
  reason: string;
  requested_at: Date;
  decision_reason: string | null;
  decided_at: Date;
  signer_id: string;
  signer: string;
}

/** Mẫu 05 of 2025: the leader agreed to a withdrawal before there was a result. */
export async function stopNoticeFacts(basis: SlipBasis): Promise<SlipFacts> {
  const { rows } = await basis.trx.query<Row>(
    `SELECT w.reason, w.requested_at, w.decision_reason, w.decided_at, p.id AS signer_id, p.name AS signer
     FROM withdrawals w JOIN people p ON p.id = w.decided_by
     WHERE w.id = $1 AND w.dossier_id = $2 AND w.accepted`,
    [basis.subjectId, basis.dossier.id],
  );
  const withdrawal = rows[0];
  if (!withdrawal) throw new OfficeProblem('slip-not-due');
  const signing = {
    signer: { id: withdrawal.signer_id, name: withdrawal.signer },
    at: withdrawal.decided_at,
  };
  return {
    ...(await letterFacts(basis, signing)),
    requestedDate: slipDay(withdrawal.requested_at),
    requestReason: withdrawal.reason,
    stoppedAt: slipInstant(withdrawal.decided_at),
    reason: withdrawal.decision_reason ?? '',
  };
}
