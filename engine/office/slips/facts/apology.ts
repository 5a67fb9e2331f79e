import { OfficeProblem } from '../../problems/office-problem.ts';
import type { SlipFacts } from '../slip-facts.ts';
import { slipInstant } from '../words.ts';
import { letterFacts } from './letter-facts.ts';
import type { SlipBasis } from './slip-basis.ts';

interface Row {
  reason: string;
  new_due_at: Date;
  signed_at: Date;
  signer_id: string;
  signer: string;
}

/** Mẫu 04: the signed apology with its reason and the new date, beside the first promised one. */
export async function apologyFacts(basis: SlipBasis): Promise<SlipFacts> {
  const { rows } = await basis.trx.query<Row>(
    `SELECT a.reason, a.new_due_at, a.signed_at, p.id AS signer_id, p.name AS signer
     FROM apologies a JOIN people p ON p.id = a.signed_by
     WHERE a.id = $1 AND a.dossier_id = $2 AND a.signed_at IS NOT NULL`,
    [basis.subjectId, basis.dossier.id],
  );
  const apology = rows[0];
  if (!apology) throw new OfficeProblem('slip-not-due');
  const signing = { signer: { id: apology.signer_id, name: apology.signer }, at: apology.signed_at };
  return {
    ...(await letterFacts(basis, signing)),
    reason: apology.reason,
    newDueAt: slipInstant(apology.new_due_at),
  };
}
