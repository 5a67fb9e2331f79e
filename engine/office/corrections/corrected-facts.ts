import type { Queryable } from '#engine/db/office-pool.ts';
import { readClockRows } from '../clocks/clock-rows.ts';
import { datesOf } from '../clocks/dates-of.ts';
import type { DueDates } from '../clocks/store-due-dates.ts';
import { receiptFacts, type ReceiptFacts } from '../dossiers/receipt-facts.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import type { Office } from '../office.ts';
import { OfficeProblem } from '../problems/office-problem.ts';

/** What a dossier would have been promised, had it been received at another moment; its waits stay as they are. */
export interface CorrectedFacts {
  facts: ReceiptFacts;
  dates: Omit<DueDates, 'dossierId'>;
}

/**
 * Decides the receipt again for another moment: terms and initiative of that moment, the procedure version and the
 * calendar version the dossier has. @throws OfficeProblem `calendar-missing`, `wrong-status` without a clock
 */
export async function correctedFacts(
  db: Queryable,
  office: Office,
  dossier: DossierRow,
  receivedAt: Date,
): Promise<CorrectedFacts> {
  const rows = await readClockRows(db, dossier.id);
  if (!rows) throw new OfficeProblem('wrong-status');
  const version = await office.catalogue.version(dossier.procedure, dossier.procedure_version);
  const facts = receiptFacts(office, {
    version,
    agency: await office.agencies.get(dossier.agency_id),
    channel: dossier.channel,
    submittedAt: dossier.submitted_at,
    receivedAt,
    calendarVersion: rows.calendarVersion,
    now: dossier.recorded_at ?? receivedAt,
  });
  const moved = { ...rows, ...facts, startedAt: facts.receivedAt };
  return { facts, dates: datesOf(moved, office.calendars.ofClock(moved)) };
}
