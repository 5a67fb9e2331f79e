import { ruleOn } from '#engine/deadline/law/law-on.ts';
import type { Trx } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { isTerminal, statusNames } from '../dossiers/status.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { cutToMinute, officeDay } from '../time/office-day.ts';
import { correctedFacts } from './corrected-facts.ts';
import { correctionBounds, requireReceiptWithin } from './receipt-bounds.ts';

/** A receipt that was put on record with the wrong moment. */
export interface CorrectionProposal {
  receivedAt: Date;
  reason: string;
  by: Person;
}

/** @throws `wrong-status` when there is no running promise left to correct */
export function requireCorrectable(dossier: DossierRow): void {
  if (dossier.received_at && !dossier.ready_at && !isTerminal(dossier.status)) return;
  throw new OfficeProblem('wrong-status', {
    values: { status: statusNames[dossier.status].vi },
    extra: { status: dossier.status },
  });
}

/**
 * The counter proposes another moment of receipt; nothing moves until another person decides (docs/decisions/0016).
 * @returns the proposal's id
 * @throws `wrong-status`, `correction-open`, `correction-used`, `received-at-out-of-bounds`, `received-at-unchanged`
 */
export async function proposeCorrection(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  { receivedAt, reason, by }: CorrectionProposal,
): Promise<string> {
  requireCorrectable(dossier);
  await requireTurn(trx, office, dossier);
  requireReceiptWithin(receivedAt, await correctionBounds(trx, office, dossier));
  const before = dossier.received_at!;
  if (cutToMinute(receivedAt).getTime() === cutToMinute(before).getTime()) {
    throw new OfficeProblem('received-at-unchanged');
  }
  const { facts, dates } = await correctedFacts(trx, office, dossier, receivedAt);
  const id = office.newId();
  const now = office.officeClock.now();
  await trx.query(
    `INSERT INTO receipt_corrections (id, dossier_id, received_before, received_after, reason, proposed_by, proposed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, dossier.id, before, receivedAt, reason, by.id, now],
  );
  await appendJournal(trx, dossier.id, dossier, [
    {
      at: now,
      actor: { id: by.id, name: by.name },
      action: 'receiptCorrectionProposed',
      detail: {
        correctionId: id,
        receivedBefore: before.toISOString(),
        receivedAfter: facts.receivedAt.toISOString(),
        reason,
        dueBefore: dossier.first_due_at?.toISOString() ?? null,
        dueAfter: dates.firstDueAt.toISOString(),
      },
    },
  ]);
  return id;
}

/** One proposal at a time, and no more corrections than the office's rule allows. */
async function requireTurn(trx: Trx, office: Office, dossier: DossierRow): Promise<void> {
  const { rows } = await trx.query<{ open: number; used: number }>(
    `SELECT count(*) FILTER (WHERE decided_at IS NULL)::int AS open, count(*) FILTER (WHERE accepted)::int AS used
     FROM receipt_corrections WHERE dossier_id = $1`,
    [dossier.id],
  );
  const { open, used } = rows[0] ?? { open: 0, used: 0 };
  if (open > 0) throw new OfficeProblem('correction-open');
  const day = officeDay(dossier.recorded_at ?? dossier.received_at!);
  const max = ruleOn(office.law, 'one-stop/late-record', day).maxCorrections;
  if (used >= max)
    throw new OfficeProblem('correction-used', { values: { used, max }, extra: { used, max } });
}
