import type { Trx } from '#engine/db/office-pool.ts';
import { computeDeadline } from '#engine/deadline/compute-deadline.ts';
import { ruleOn } from '#engine/deadline/law/law-on.ts';
import type { SupplementRule } from '#engine/deadline/law/law-rules.ts';
import { calendarOfDossier } from '../calendars/calendar-of-dossier.ts';
import { lateFrom, orProblem } from '../clocks/lay-clocks.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import type { Office } from '../office.ts';
import { officeDay } from '../time/office-day.ts';

/** The alarm that tells that the time to answer has passed. */
export const SUPPLEMENT_WINDOW = 'supplementWindow';

/** The law's rule of supplements for a dossier: of its day of receipt, else of its submission, else of today. */
export function supplementRule(
  office: Office,
  dossier: Pick<DossierRow, 'received_at' | 'submitted_at'>,
): SupplementRule {
  const day = dossier.received_at ?? dossier.submitted_at ?? office.officeClock.now();
  return ruleOn(office.law, 'one-stop/supplement', officeDay(day));
}

/** Until when the citizen may answer a request made now; null where there is no window. */
export async function windowEnd(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  window: SupplementRule['window'],
): Promise<Date | null> {
  if (window === null) return null;
  const { dueAt } = orProblem(
    computeDeadline({
      start: office.officeClock.now().getTime(),
      budget: window,
      calendar: await calendarOfDossier(trx, office, dossier.id),
    }),
  );
  return new Date(dueAt);
}

/** The first moment after a window: its last day ends at midnight (Bộ luật Dân sự 2015, Điều 148 khoản 6). */
export function windowPassedFrom(until: Date): Date {
  return lateFrom(until, 'workingDays');
}

/** Lays the alarm of a window; there is one open request at most. */
export async function layWindowAlarm(
  trx: Trx,
  office: Office,
  { dossierId, until }: { dossierId: string; until: Date },
): Promise<void> {
  await trx.query(
    `INSERT INTO alarms (id, dossier_id, kind, name, due_at, state) VALUES ($1, $2, 'wait', $3, $4, 'running')`,
    [office.newId(), dossierId, SUPPLEMENT_WINDOW, windowPassedFrom(until)],
  );
}

/** A window that passed while nothing could follow from it rings once more, now. The caller holds the dossier's row. */
export async function ringWindowAgain(trx: Trx, office: Office, dossierId: string): Promise<void> {
  await trx.query(
    `INSERT INTO alarms (id, dossier_id, kind, name, due_at, state)
     SELECT $1, dossier_id, 'wait', $3, $4, 'running' FROM supplement_requests
      WHERE dossier_id = $2 AND answered_at IS NULL AND expired_at IS NULL AND window_passed_at IS NOT NULL`,
    [office.newId(), dossierId, SUPPLEMENT_WINDOW, office.officeClock.now()],
  );
}

/** The request was answered or has ended: nothing more is to be told. */
export async function endWindowAlarm(trx: Trx, dossierId: string): Promise<void> {
  await trx.query(
    `UPDATE alarms SET state = 'ended', due_at = NULL
     WHERE dossier_id = $1 AND kind = 'wait' AND name = $2 AND state = 'running'`,
    [dossierId, SUPPLEMENT_WINDOW],
  );
}
