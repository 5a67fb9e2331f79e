import { type Initiative, kindOf, printsSlip } from '#engine/deadline/initiative.ts';
import type { Agency } from '../agencies/agency.ts';
import type { Channel } from '../dossiers/dossier-row.ts';
import { receiptFacts, type ReceiptFacts } from '../dossiers/receipt-facts.ts';
import type { Office } from '../office.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import type { Budget } from '#engine/deadline/budget.ts';

/** What a receipt at this moment would promise, before anybody has promised it. */
export interface PromisePreview {
  facts: ReceiptFacts;
  /** The initiative that would apply, with its words; null for the posted time. */
  initiative: Initiative | null;
  /** Whether Mẫu 01 would be printed. */
  slip: boolean;
  posted: Budget;
}

/** The promise a receipt would make now. Writes nothing. @throws OfficeProblem `not-found`, `calendar-missing` */
export async function previewPromise(
  office: Office,
  asked: { procedure: string; channel: Channel; agency: Agency },
): Promise<PromisePreview> {
  const now = office.officeClock.now();
  const version = await office.catalogue.inForce(asked.procedure, now);
  if (!version) throw new OfficeProblem('not-found');
  const { agency, channel } = asked;
  const facts = receiptFacts(office, { version, agency, channel, submittedAt: null, now });
  const initiative = office.initiatives.find(({ code }) => code === facts.initiative?.code) ?? null;
  return {
    facts,
    initiative,
    slip: initiative === null || printsSlip(kindOf(initiative)),
    posted: office.catalogue.terms(version, facts.receivedAt).committed,
  };
}
