import { OfficeProblem } from '../../problems/office-problem.ts';
import { readControlRows } from '../control-rows.ts';
import type { SlipFacts } from '../slip-facts.ts';
import { commonFacts } from './common-facts.ts';
import type { SlipBasis } from './slip-basis.ts';

/** The control slip: one row a hand-over, as many as there are by now. */
export async function controlSlipFacts(basis: SlipBasis): Promise<SlipFacts> {
  if (!basis.dossier.received_at) throw new OfficeProblem('slip-not-due');
  return { ...commonFacts(basis), handovers: await readControlRows(basis.trx, basis.dossier.id) };
}
