import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import { ruleOn } from '#engine/deadline/law/law-on.ts';
import type { Queryable } from '#engine/db/office-pool.ts';
import { calendarOfDossier } from '../calendars/calendar-of-dossier.ts';
import { workingDaysBack } from '../clocks/working-days-back.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import type { Office } from '../office.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { slipInstant } from '../slips/words.ts';
import { cutToMinute, officeDay } from '../time/office-day.ts';

/** Between which moments a receipt may lie. */
export interface ReceiptBounds {
  earliest: Date;
  latest: Date;
}

/** A receipt put on record now: at most some working days ago (the office's own rule), never in the future. */
export function newReceiptBounds(office: Office, calendar: Calendar): ReceiptBounds {
  const latest = office.officeClock.now();
  const rule = ruleOn(office.law, 'one-stop/late-record', officeDay(latest));
  return { earliest: workingDaysBack(latest, rule.receiptWorkingDays, calendar), latest };
}

/** The same of a dossier kept at the counter: not before it was complete, which is its entry or its last supplement. */
export async function lateReceiptBounds(
  db: Queryable,
  office: Office,
  dossier: DossierRow,
  { kept }: { kept: boolean },
): Promise<ReceiptBounds> {
  const { earliest, latest } = newReceiptBounds(office, await calendarOfDossier(db, office, dossier.id));
  const floor = kept ? await completeSince(db, dossier) : earliest;
  return { earliest: floor > earliest ? floor : earliest, latest };
}

async function completeSince(db: Queryable, dossier: DossierRow): Promise<Date> {
  const { rows } = await db.query<{ at: Date | null }>(
    'SELECT max(answered_at) AS at FROM supplement_requests WHERE dossier_id = $1',
    [dossier.id],
  );
  return rows[0]?.at ?? dossier.created_at;
}

/**
 * A recorded receipt that is to be corrected: at most some working days before its record, never after it, never before
 * the citizen's submission, and never after the first wait has begun.
 */
export async function correctionBounds(
  db: Queryable,
  office: Office,
  dossier: DossierRow,
): Promise<ReceiptBounds> {
  const recorded = dossier.recorded_at ?? dossier.received_at;
  if (!recorded) throw new OfficeProblem('wrong-status');
  const rule = ruleOn(office.law, 'one-stop/late-record', officeDay(recorded));
  const calendar = await calendarOfDossier(db, office, dossier.id);
  const back = workingDaysBack(recorded, rule.correctionWorkingDays, calendar);
  const { rows } = await db.query<{ from_at: Date | null }>(
    'SELECT min(from_at) AS from_at FROM clock_pauses WHERE dossier_id = $1',
    [dossier.id],
  );
  const wait = rows[0]?.from_at;
  const submitted = dossier.submitted_at;
  return {
    earliest: submitted && submitted > back ? submitted : back,
    latest: wait && wait < recorded ? wait : recorded,
  };
}

/** @throws OfficeProblem `received-at-out-of-bounds` with both bounds in words */
export function requireReceiptWithin(receivedAt: Date, { earliest, latest }: ReceiptBounds): void {
  if (cutToMinute(receivedAt) >= cutToMinute(earliest) && cutToMinute(receivedAt) <= latest) return;
  throw new OfficeProblem('received-at-out-of-bounds', {
    values: { earliest: slipInstant(earliest), latest: slipInstant(latest) },
    extra: { path: '/receivedAt', earliest: earliest.toISOString(), latest: latest.toISOString() },
  });
}
