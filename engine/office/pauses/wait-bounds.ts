import type { Trx } from '#engine/db/office-pool.ts';
import { ruleOn } from '#engine/deadline/law/law-on.ts';
import { calendarOfDossier } from '../calendars/calendar-of-dossier.ts';
import { workingDaysBack } from '../clocks/working-days-back.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import type { Office } from '../office.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { cutToMinute, officeDay } from '../time/office-day.ts';
import { slipInstant } from '../slips/words.ts';

/** Within which moments something may be said to have happened. */
export interface Bounds {
  earliest: Date;
  latest: Date;
}

/** @throws OfficeProblem `problem` with both bounds in words when the moment lies outside them */
export function requireWithin(
  moment: Date,
  { earliest, latest }: Bounds,
  { problem, path }: { problem: 'wait-from-out-of-bounds' | 'wait-to-out-of-bounds'; path: string },
): void {
  if (cutToMinute(moment) >= cutToMinute(earliest) && cutToMinute(moment) <= latest) return;
  throw new OfficeProblem(problem, {
    values: { earliest: slipInstant(earliest), latest: slipInstant(latest) },
    extra: { path, earliest: earliest.toISOString(), latest: latest.toISOString() },
  });
}

/**
 * How far back the beginning or the end of a wait may be put on record: some working days by the rules of the dossier's
 * day of receipt, never before `floor`, never in the future.
 */
export async function lateRecordBounds(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  floor: Date,
): Promise<Bounds> {
  const latest = office.officeClock.now();
  const rule = ruleOn(office.law, 'one-stop/late-record', officeDay(dossier.received_at ?? latest));
  const calendar = await calendarOfDossier(trx, office, dossier.id);
  const back = workingDaysBack(latest, rule.waitWorkingDays, calendar);
  return { earliest: back > floor ? back : floor, latest };
}
